package dev.ijava.kernel.eval;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Shows the compiler what {@link NotebookLoader} shows at run time: what the notebook added before the base class path,
 * and nothing of the kernel but its public packages. Completion looks through it, too.
 */
final class HidingFileManager extends StandardFiles {

    /** Begins the names of files of the JDK, before module and package. */
    private static final String MODULES = "/modules/";

    private final NotebookClasses classes;

    private final IndexGate index;

    HidingFileManager(StandardJavaFileManager files, List<Path> base, IndexGate index) {
        super(files);
        this.classes = new NotebookClasses(base);
        this.index = index;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location != StandardLocation.CLASS_PATH) {
            return super.list(location, packageName, kinds, recurse);
        }
        return kinds.contains(JavaFileObject.Kind.CLASS) ? classes.list(packageName, recurse) : List.of();
    }

    /** For classes of the JDK the compiler's own manager compiles a regular expression each, thousands of times. */
    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        if (file instanceof ClassFile found) {
            return found.binaryName();
        }
        String name = file.getName();
        boolean ofJdk = name.startsWith(MODULES) && name.endsWith(ClassFile.SUFFIX);
        return ofJdk
                ? name.substring(name.indexOf('/', MODULES.length()) + 1, name.length() - ClassFile.SUFFIX.length())
                        .replace('/', '.')
                : super.inferBinaryName(location, file);
    }

    /** The compiler would look through every jar for plug-ins; JShell uses none, and a library's must not alter a notebook. */
    @Override
    public ClassLoader getClassLoader(Location location) {
        return ClassLoader.getPlatformClassLoader();
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return file instanceof ClassFile ? location == StandardLocation.CLASS_PATH : super.contains(location, file);
    }

    /** JShell appends what is added; a notebook's own jars go first instead, as in its loader. */
    @Override
    public boolean handleOption(String option, Iterator<String> values) {
        if (!option.equals("-classpath") && !option.equals("--class-path")) {
            return super.handleOption(option, values);
        }
        List<Path> entries = new ArrayList<>();
        for (String entry : values.next().split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                entries.add(Path.of(entry));
            }
        }
        classes.set(entries);
        return true;
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return location == StandardLocation.CLASS_PATH
                ? classes.entries().stream().map(Path::toFile).toList()
                : super.getLocation(location);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        index.pass();
        return location == StandardLocation.CLASS_PATH ? classes.entries() : super.getLocationAsPaths(location);
    }
}
