package dev.ijava.kernel.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM options of a kernel; {@code docs/start-up.md} gives the reasons and measurements.
 *
 * @param release    the JDK's feature release, 17 or later
 * @param jvmOptions the user's options, which come last and win
 */
record JvmFlags(int release, List<String> jvmOptions) {

    private static final List<String> COMMON = List.of(
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-XX:+IgnoreUnrecognizedVMOptions",
            // An archive that does not fit is reported on stdout by default, and as an error on some releases.
            "-Xlog:disable",
            "-Xlog:all=warning:stderr");

    /** Options that let the JVM start from an archive. */
    List<String> using(ArchiveKind kind, Path archive) {
        return with(kind.use(archive));
    }

    /** Options that let the JVM write an archive when it ends. */
    List<String> making(ArchiveKind kind, Path archive) {
        return with(kind.make(archive));
    }

    private List<String> with(List<String> archiveOptions) {
        List<String> flags = new ArrayList<>(COMMON);
        if (jvmOptions.stream().noneMatch(option -> option.matches("-XX:\\+Use\\w+GC"))) {
            flags.add("-XX:+UseSerialGC"); // two collectors at once would be refused
        }
        if (release >= 22) {
            flags.add("--enable-native-access=ALL-UNNAMED");
        }
        flags.addAll(archiveOptions);
        flags.addAll(jvmOptions);
        return List.copyOf(flags);
    }
}
