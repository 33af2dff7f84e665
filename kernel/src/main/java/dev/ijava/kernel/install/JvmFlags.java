package dev.ijava.kernel.install;

import java.util.ArrayList;
import java.util.List;

/** The JVM options of a kernel; {@code docs/start-up.md} gives reasons and measurements. */
final class JvmFlags {

    private static final List<String> COMMON = List.of(
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-XX:+IgnoreUnrecognizedVMOptions",
            // The JVM would complain on stdout about an archive that does not fit.
            "-Xlog:disable",
            "-Xlog:all=warning:stderr");

    private JvmFlags() {}

    /**
     * All options in their order.
     *
     * @param release        the JDK's feature release, 17 or later
     * @param archiveOptions what to do with the archive
     * @param jvmOptions     the user's options, which come last and win
     */
    static List<String> of(int release, List<String> archiveOptions, List<String> jvmOptions) {
        List<String> flags = new ArrayList<>(COMMON);
        if (jvmOptions.stream().noneMatch(option -> option.matches("-XX:\\+Use\\w+GC"))) {
            flags.add("-XX:+UseSerialGC"); // a JVM refuses to start with two collectors
        }
        if (release >= 22) {
            flags.add("--enable-native-access=ALL-UNNAMED");
        }
        flags.addAll(archiveOptions);
        flags.addAll(jvmOptions);
        return List.copyOf(flags);
    }
}
