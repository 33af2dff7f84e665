package dev.ijava.kernel.install;

import java.nio.file.Path;
import java.util.List;

/**
 * How a JDK keeps loaded classes between runs. A JDK is given the options of one kind only: 17 refuses those of a
 * cache, and 25 refuses to mix them.
 *
 * @see <a href="https://openjdk.org/jeps/350">JEP 350, dynamic CDS archives</a>
 * @see <a href="https://openjdk.org/jeps/514">JEP 514, ahead-of-time cache in one step</a>
 */
enum ArchiveKind {
    /** A dynamic class-data archive on top of the JDK's own. */
    CLASS_DATA("ijava-kernel.jsa") {
        @Override
        List<String> use(Path archive) {
            return List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive);
        }

        @Override
        List<String> make(Path archive) {
            return List.of("-XX:ArchiveClassesAtExit=" + archive);
        }

        @Override
        List<String> require(Path archive) {
            return List.of("-Xshare:on", "-XX:SharedArchiveFile=" + archive);
        }
    },
    /** An ahead-of-time cache: loaded and linked classes, and method profiles. */
    AHEAD_OF_TIME("ijava-kernel.aot") {
        @Override
        List<String> use(Path archive) {
            return List.of("-XX:AOTCache=" + archive);
        }

        @Override
        List<String> make(Path archive) {
            return List.of("-XX:AOTCacheOutput=" + archive);
        }

        @Override
        List<String> require(Path archive) {
            return List.of("-XX:AOTMode=on", "-XX:AOTCache=" + archive);
        }
    };

    private final String fileName;

    ArchiveKind(String fileName) {
        this.fileName = fileName;
    }

    static ArchiveKind of(int release) {
        return release >= 25 ? AHEAD_OF_TIME : CLASS_DATA;
    }

    String fileName() {
        return fileName;
    }

    /** Options to start from an archive if it fits, and without it otherwise. */
    abstract List<String> use(Path archive);

    /** Options to write an archive when the JVM ends. */
    abstract List<String> make(Path archive);

    /** Options to end at once if the archive does not fit. */
    abstract List<String> require(Path archive);
}
