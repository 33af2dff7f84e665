package dev.ijava.kernel.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * The public top-level types that an import could bring in: those of the JDK's {@code java.*} modules and of the class
 * path. JShell has such an index too, but answers only whole names. The JDK's part is made once, when it is first needed.
 */
final class TypeIndex {

    /** Made when it is first asked for: reading all of the JDK's modules takes longer than a first cell. */
    private static final class Jdk {
        static final NavigableMap<String, Set<String>> TYPES = bySimpleName(jdkTypes());
    }

    /** A jar is read once, unless it is written again. */
    private static final Map<Stamped, NavigableMap<String, Set<String>>> ENTRIES = new ConcurrentHashMap<>();

    private final Supplier<List<Path>> classpath;
    private final Predicate<String> visible;

    /**
     * An index that leaves out what is hidden from the notebook.
     *
     * @param classpath jars and class folders as they are now
     * @param visible whether a qualified name may be shown
     */
    TypeIndex(Supplier<List<Path>> classpath, Predicate<String> visible) {
        this.classpath = classpath;
        this.visible = visible;
    }

    /** The qualified names of the types with this simple name. */
    List<String> named(String simpleName) {
        return parts().flatMap(part -> part.getOrDefault(simpleName, Set.of()).stream())
                .filter(this::usable)
                .distinct()
                .toList();
    }

    /** The qualified names of at most {@code limit} types whose simple name begins so, short ones first. */
    List<String> beginning(String prefix, int limit) {
        return parts().flatMap(part -> part.subMap(prefix, prefix + Character.MAX_VALUE).values().stream())
                .flatMap(Collection::stream)
                .distinct()
                .sorted((left, right) -> Integer.compare(rank(left), rank(right)))
                .filter(this::usable)
                .limit(limit)
                .toList();
    }

    /** Every simple name, for finding a near one. */
    Stream<String> simpleNames() {
        return parts().flatMap(part -> part.keySet().stream());
    }

    private static int rank(String name) {
        int simple = name.length() - name.lastIndexOf('.');
        return simple * 4 + (name.startsWith("java.util.") ? 0 : name.startsWith("java.") ? 1 : 2);
    }

    private Stream<NavigableMap<String, Set<String>>> parts() {
        var loaded = classpath.get().stream()
                .map(entry -> ENTRIES.computeIfAbsent(Stamped.of(entry), stamped -> typesOf(stamped.entry())));
        return Stream.concat(Stream.of(Jdk.TYPES), loaded);
    }

    private boolean usable(String name) {
        return visible.test(name) && isPublic(name);
    }

    private boolean isPublic(String name) {
        return (access(name) & Opcodes.ACC_PUBLIC) != 0;
    }

    /** Whether a type is a class, an interface, an enum or an annotation; a class if nothing is known of it. */
    String kind(String name) {
        return kind(access(name));
    }

    /** The access flags, none if nothing is known of the type; read from its file, so that asking loads no class. */
    private int access(String name) {
        try (InputStream bytes = open(name.replace('.', '/') + ".class")) {
            return bytes == null ? 0 : new ClassReader(bytes).getAccess();
        } catch (IOException | IllegalArgumentException unreadable) { // the latter: newer than our ASM knows
            return 0;
        }
    }

    private static String kind(int access) {
        boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
        boolean isEnum = (access & Opcodes.ACC_ENUM) != 0;
        boolean isAnnotation = (access & Opcodes.ACC_ANNOTATION) != 0;
        return isAnnotation ? "annotation" : isInterface ? "interface" : isEnum ? "enum" : "class";
    }

    private InputStream open(String file) throws IOException {
        for (Path entry : classpath.get()) {
            if (Files.isDirectory(entry) && Files.exists(entry.resolve(file))) {
                return Files.newInputStream(entry.resolve(file));
            }
            InputStream found = Files.isRegularFile(entry) ? JarBytes.open(entry, file) : null;
            if (found != null) {
                return found;
            }
        }
        return ClassLoader.getPlatformClassLoader().getResourceAsStream(file);
    }

    private record Stamped(Path entry, long modified) {

        static Stamped of(Path entry) {
            return new Stamped(entry, entry.toFile().lastModified());
        }
    }

    private static NavigableMap<String, Set<String>> typesOf(Path entry) {
        try {
            return bySimpleName(Files.isDirectory(entry) ? inFolder(entry) : inJar(entry));
        } catch (IOException unreadable) { // a broken entry of the class path offers nothing
            return new TreeMap<>();
        }
    }

    private static List<String> inJar(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().map(each -> each.getName()).toList();
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static List<String> jdkTypes() {
        return ModuleFinder.ofSystem().findAll().stream()
                .filter(module -> module.descriptor().name().startsWith("java."))
                .flatMap(TypeIndex::exportedFiles)
                .toList();
    }

    private static Stream<String> exportedFiles(ModuleReference module) {
        Set<String> exported = module.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .map(name -> name.replace('.', '/'))
                .collect(Collectors.toSet());
        try (ModuleReader reader = module.open();
                Stream<String> files = reader.list()) {
            return files
                    .filter(file -> exported.contains(file.substring(0, Math.max(0, file.lastIndexOf('/')))))
                    .toList()
                    .stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static NavigableMap<String, Set<String>> bySimpleName(List<String> files) {
        var names = new TreeMap<String, Set<String>>();
        for (String file : files) {
            if (file.endsWith(".class") && file.indexOf('$') < 0 && file.indexOf('-') < 0 && file.indexOf('/') > 0) {
                String name =
                        file.substring(0, file.length() - ".class".length()).replace('/', '.');
                names.computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), any -> new TreeSet<>())
                        .add(name);
            }
        }
        return names;
    }
}
