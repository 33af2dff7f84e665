package dev.ijava.kernel.eval;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The classes of a jar. The compiler's own file manager walks through every jar of the class path before it answers its
 * first question; a jar's table of contents is read in a small part of that time, and not before a package is asked for.
 * Classes of another Java version in the same jar are left out: what they show to a compiler has to be the same (JEP 238).
 */
final class JarClasses implements ClassFiles {

    private final Path jar;
    private ZipFile zip;
    private Map<String, List<String>> entries;

    JarClasses(Path jar) {
        this.jar = jar;
    }

    @Override
    public Path entry() {
        return jar;
    }

    @Override
    public synchronized List<ClassFile> list(String packageName, boolean recurse) {
        if (entries == null) {
            entries = read();
        }
        if (!recurse) {
            return files(entries.getOrDefault(packageName, List.of()));
        }
        List<ClassFile> all = new ArrayList<>();
        entries.forEach((name, classes) -> {
            if (packageName.isEmpty() || name.equals(packageName) || name.startsWith(packageName + ".")) {
                all.addAll(files(classes));
            }
        });
        return all;
    }

    private Map<String, List<String>> read() {
        try {
            zip = new ZipFile(jar.toFile());
        } catch (IOException broken) { // at run time, too, such a jar offers nothing
            return Map.of();
        }
        Map<String, List<String>> found = new HashMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (name.endsWith(ClassFile.SUFFIX) && !name.startsWith("META-INF/")) {
                found.computeIfAbsent(Visibility.packageOf(binaryName(name)), packageName -> new ArrayList<>())
                        .add(name);
            }
        }
        return found;
    }

    private List<ClassFile> files(List<String> names) {
        return names.stream().map(this::classFile).toList();
    }

    private ClassFile classFile(String name) {
        URI place = URI.create(jar.toUri() + "!/" + name);
        return new ClassFile(binaryName(name), place, () -> zip.getInputStream(zip.getEntry(name)));
    }

    private static String binaryName(String entry) {
        return entry.substring(0, entry.length() - ClassFile.SUFFIX.length()).replace('/', '.');
    }
}
