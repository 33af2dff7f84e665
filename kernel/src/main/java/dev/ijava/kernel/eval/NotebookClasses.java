package dev.ijava.kernel.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/** The class path as the compiler sees it: entries in their order, without what is hidden from a notebook. */
final class NotebookClasses {

    /** Packages of which a jar has nothing to offer: none, that of the cells, and what no class loader takes from a jar. */
    private static final Pattern ELSEWHERE = Pattern.compile("|REPL|java(\\..*)?");

    private final List<Path> base;
    private final Map<Path, ClassFiles> known = new HashMap<>();
    private final List<ClassFiles> entries = new CopyOnWriteArrayList<>();

    /**
     * A class path with nothing added yet.
     *
     * @param base what the kernel was started with
     */
    NotebookClasses(List<Path> base) {
        this.base = base;
        set(List.of());
    }

    /** Sets what comes before the base. */
    void set(List<Path> added) {
        Set<Path> all = ManifestClassPath.follow(added);
        base.forEach(all::remove);
        all.addAll(base);
        entries.clear();
        all.forEach(entry -> entries.add(known.computeIfAbsent(entry, ClassFiles::of)));
    }

    List<Path> entries() {
        return entries.stream().map(ClassFiles::entry).toList();
    }

    /**
     * The classes of a package, from the first entry that has them.
     *
     * @param recurse also those of packages below it
     * @throws IOException an entry cannot be read
     */
    List<JavaFileObject> list(String packageName, boolean recurse) throws IOException {
        List<JavaFileObject> shown = new ArrayList<>();
        if (!recurse && (ELSEWHERE.matcher(packageName).matches() || Visibility.isHidden(packageName))) {
            return shown;
        }
        for (ClassFiles each : entries) {
            for (ClassFile file : each.list(packageName, recurse)) {
                if (isShown(Visibility.packageOf(file.binaryName()), each.entry())) {
                    shown.add(file);
                }
            }
        }
        return shown;
    }

    /** As in the notebook's loader: some packages come from what was added alone, the kernel's own never do. */
    private boolean isShown(String packageName, Path entry) {
        boolean ofBase = base.contains(entry);
        return !Visibility.isHidden(packageName)
                && !(Visibility.isForBaseOnly(packageName) && ofBase)
                && !(Visibility.isKernels(packageName) && !ofBase);
    }
}
