package dev.ijava.kernel.eval;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Shows the compiler what {@link NotebookLoader} shows at run time: what the notebook added before the base class path,
 * and nothing of the kernel but its public packages. Completion looks through it, too.
 */
final class HidingFileManager extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {

    private final List<Path> base;

    private final IndexGate index;

    HidingFileManager(StandardJavaFileManager files, List<Path> base, IndexGate index) {
        super(files);
        this.base = base;
        this.index = index;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location != StandardLocation.CLASS_PATH) {
            return super.list(location, packageName, kinds, recurse);
        }
        if (Visibility.isHidden(packageName)) {
            return List.of();
        }
        Iterable<JavaFileObject> found = super.list(location, packageName, kinds, recurse);
        boolean filtered = recurse || Visibility.isForBaseOnly(packageName) || Visibility.isKernels(packageName);
        return filtered ? shown(location, found) : found;
    }

    private List<JavaFileObject> shown(Location location, Iterable<JavaFileObject> found) {
        List<JavaFileObject> shown = new ArrayList<>();
        for (JavaFileObject file : found) {
            String packageName = Visibility.packageOf(inferBinaryName(location, file));
            if (!Visibility.isHidden(packageName) && isFromItsPlace(packageName, file)) {
                shown.add(file);
            }
        }
        return shown;
    }

    /** A notebook's loader takes some packages from what the notebook added, and some from the kernel, whatever was added. */
    private boolean isFromItsPlace(String packageName, JavaFileObject file) {
        return Visibility.isForBaseOnly(packageName) && !isOfBase(file)
                || Visibility.isKernels(packageName) && isOfBase(file)
                || !Visibility.isForBaseOnly(packageName) && !Visibility.isKernels(packageName);
    }

    private boolean isOfBase(JavaFileObject file) {
        String uri = file.toUri().toString();
        return base.stream().anyMatch(entry -> uri.contains(entry.toUri().toString()));
    }

    /** JShell appends what is added; a notebook's own jars go first instead, as in its loader. */
    @Override
    public boolean handleOption(String option, Iterator<String> values) {
        if (!option.equals("-classpath") && !option.equals("--class-path")) {
            return super.handleOption(option, values);
        }
        Set<Path> added = new LinkedHashSet<>();
        for (String entry : values.next().split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                added.add(Path.of(entry));
            }
        }
        base.forEach(added::remove);
        added.addAll(base);
        try {
            setLocationFromPaths(StandardLocation.CLASS_PATH, added);
            return true;
        } catch (IOException e) {
            throw new IllegalStateException("the class path cannot be set", e);
        }
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public void setLocationFromPaths(Location location, Collection<? extends Path> paths) throws IOException {
        fileManager.setLocationFromPaths(location, paths);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        index.pass();
        return fileManager.getLocationAsPaths(location);
    }

    @Override
    public Path asPath(FileObject file) {
        return fileManager.asPath(file);
    }

    @Override
    public void setPathFactory(PathFactory factory) {
        fileManager.setPathFactory(factory);
    }
}
