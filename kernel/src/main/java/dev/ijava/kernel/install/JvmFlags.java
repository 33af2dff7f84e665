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
            "-Xlog:all=warning:stderr",
            // A small heap at first, with young space for the first cells: no collection before the first result.
            "-Xms72m",
            "-XX:NewSize=56m",
            // Twenty times the defaults: the optimizing compiler is for notebooks' loops, not for the start.
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=12000",
            "-XX:Tier4CompileThreshold=300000",
            "-XX:Tier4BackEdgeThreshold=800000");

    private JvmFlags() {}

    /**
     * All options in their order.
     *
     * @param release        the JDK's feature release, 17 or later
     * @param archiveOptions what to do with the archive
     * @param jvmOptions     the user's options, which come last and win, except over a collector that the archive needs
     */
    static List<String> of(int release, List<String> archiveOptions, List<String> jvmOptions) {
        List<String> users = archiveOptions.stream().anyMatch(JvmFlags::choosesCollector)
                ? jvmOptions.stream()
                        .filter(option -> !choosesCollector(option))
                        .toList()
                : jvmOptions;
        List<String> flags = new ArrayList<>(COMMON);
        if (release >= 22) {
            flags.add("--enable-native-access=ALL-UNNAMED");
        }
        flags.addAll(archiveOptions);
        flags.addAll(users);
        if (flags.stream().noneMatch(JvmFlags::choosesCollector)) {
            flags.add("-XX:+UseSerialGC");
        }
        return List.copyOf(flags);
    }

    /** A JVM with two of them refuses to start. */
    private static boolean choosesCollector(String option) {
        return option.matches("-XX:\\+Use\\w+GC");
    }
}
