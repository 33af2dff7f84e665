package dev.ijava.kernel.protocoltest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDKs a kernel is tested on: the one that runs the tests, and a JDK 25 where one is installed. */
final class Jdks {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    private Jdks() {}

    static List<Path> javas() throws IOException {
        List<Path> javas = new ArrayList<>(List.of(java(Path.of(System.getProperty("java.home")))));
        if (Runtime.version().feature() != 25) {
            jdk25().map(Jdks::java).ifPresent(javas::add);
        }
        return javas;
    }

    private static Optional<Path> jdk25() throws IOException {
        String home = System.getenv("JAVA_HOME_25");
        if (home != null) {
            return Optional.of(Path.of(home));
        }
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> jdks = Files.list(INSTALLED)) {
            return jdks.filter(Jdks::is25).sorted().findFirst();
        }
    }

    private static boolean is25(Path home) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"25");
        } catch (IOException notAJdk) {
            return false;
        }
    }

    private static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }
}
