package dev.ijava.kernel.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the source of a class: in the JDK's {@code lib/src.zip}, or in the {@code -sources.jar} beside the jar, where
 * Maven puts it.
 */
final class SourceLocator {

    private static final Path JDK_SOURCES = Path.of(System.getProperty("java.home"), "lib", "src.zip");

    private final Supplier<List<Path>> classpath;

    SourceLocator(Supplier<List<Path>> classpath) {
        this.classpath = classpath;
    }

    /** Whether the JDK brings its sources; Debian's packages have only a link to another package's file. */
    static boolean hasJdkSources() {
        return Files.isReadable(JDK_SOURCES);
    }

    static boolean isJdk(String topLevelType) {
        return moduleOf(topLevelType).isPresent();
    }

    /** The text of the file that declares a top-level type of this qualified name. */
    Optional<String> source(String topLevelType) {
        String path = topLevelType.replace('.', '/');
        try {
            Optional<String> module = moduleOf(topLevelType);
            if (module.isPresent()) {
                return hasJdkSources() ? read(JDK_SOURCES, module.get() + "/" + path + ".java") : Optional.empty();
            }
            return ofLibrary(path);
        } catch (IOException unreadable) { // as good as no source
            return Optional.empty();
        }
    }

    private Optional<String> ofLibrary(String path) throws IOException {
        for (Path jar : classpath.get()) {
            Path sources = sourcesOf(jar);
            if (Files.isRegularFile(sources)) {
                Optional<String> found = read(sources, path + ".java");
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Path sourcesOf(Path jar) {
        return jar.resolveSibling(jar.getFileName().toString().replaceAll("\\.jar$", "") + "-sources.jar");
    }

    private static Optional<String> read(Path zip, String name) throws IOException {
        try (InputStream bytes = JarBytes.open(zip, name)) {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Optional<String> moduleOf(String topLevelType) {
        String packageName = topLevelType.substring(0, Math.max(0, topLevelType.lastIndexOf('.')));
        return ModuleLayer.boot().modules().stream()
                .filter(module -> module.getPackages().contains(packageName))
                .map(Module::getName)
                .findFirst();
    }
}
