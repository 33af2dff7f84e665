package dev.ijava.kernel.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a JDK keeps loaded classes between runs. Each gets the options of its own kind only: 17 does not know those of a
 * cache, and 25 refuses to mix them.
 *
 * <p>Both are static archives, made from a list of classes. JDK 17 crashes (SIGBUS) on a truncated dynamic one; and with a
 * cache that JDK 25.0.3 made in one step, a rebuilt jar goes unnoticed and its old classes run.
 *
 * @see <a href="https://openjdk.org/jeps/310">JEP 310, class-data sharing for applications</a>
 * @see <a href="https://openjdk.org/jeps/483">JEP 483, ahead-of-time class loading and linking</a>
 */
enum ArchiveKind {
    /** Loaded classes. Without G1's part at the end of the file, JDK 17 would not see that the file is truncated. */
    CLASS_DATA(
            "ijava-kernel.jsa",
            List.of("-Xshare:auto"),
            List.of("-Xshare:on"),
            "-XX:SharedArchiveFile=",
            List.of("-XX:+UseG1GC")),

    /** Loaded and linked classes, which is what a cache keeps. */
    LINKED_CLASSES(
            "ijava-kernel.aot", List.of(), List.of("-XX:AOTMode=on"), "-XX:AOTCache=", List.of("-XX:+AOTClassLinking"));

    private static final String CLASS_LIST = "classes.txt";

    private final String fileName;
    private final List<String> ifItFits;
    private final List<String> orElseEnd;
    private final String use;
    private final List<String> dump;

    ArchiveKind(String fileName, List<String> ifItFits, List<String> orElseEnd, String use, List<String> dump) {
        this.fileName = fileName;
        this.ifItFits = ifItFits;
        this.orElseEnd = orElseEnd;
        this.use = use;
        this.dump = dump;
    }

    static ArchiveKind of(int release) {
        return release >= 25 ? LINKED_CLASSES : CLASS_DATA;
    }

    Path in(Path folder) {
        return folder.resolve(fileName);
    }

    /** Options to start from the archive in a folder if it fits, and without it otherwise. */
    List<String> use(Path folder) {
        return with(ifItFits, use + in(folder));
    }

    /** Options to end at once if the archive in a folder does not fit. */
    List<String> require(Path folder) {
        return with(orElseEnd, use + in(folder));
    }

    /** Options to list in a folder the classes that a run loads. */
    List<String> train(Path folder) {
        return List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + folder.resolve(CLASS_LIST));
    }

    /** Options for a JVM that makes an archive of the listed classes in the same folder, and ends. */
    List<String> assemble(Path folder) {
        return with(
                dump,
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + folder.resolve(CLASS_LIST),
                "-XX:SharedArchiveFile=" + in(folder));
    }

    private static List<String> with(List<String> options, String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
