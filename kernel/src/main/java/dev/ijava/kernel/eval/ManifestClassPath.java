package dev.ijava.kernel.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The jars that jars name in their manifests: class loaders follow these, so the compiler has to (JAR file specification). */
final class ManifestClassPath {

    private ManifestClassPath() {}

    /** The entries with what they name behind each; what does not exist is left out. */
    static Set<Path> follow(Iterable<Path> entries) {
        Set<Path> all = new LinkedHashSet<>();
        entries.forEach(entry -> follow(entry, all));
        return all;
    }

    private static void follow(Path entry, Set<Path> all) {
        if (Files.exists(entry) && all.add(entry) && Files.isRegularFile(entry)) {
            named(entry).forEach(next -> follow(next, all));
        }
    }

    private static List<Path> named(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return Optional.ofNullable(file.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
                    .stream()
                    .flatMap(names -> Stream.of(names.trim().split("\\s+")))
                    .filter(name -> !name.isEmpty())
                    .map(name -> Path.of(jar.toUri().resolve(name)).normalize())
                    .toList();
        } catch (IOException | IllegalArgumentException broken) { // at run time, too, such an entry offers nothing
            return List.of();
        }
    }
}
