package dev.ijava.kernel.eval;

import java.nio.file.Path;
import java.util.List;

/**
 * Which of the kernel's own packages a notebook may see. Its libraries are relocated below {@code dev.ijava.kernel},
 * so hiding that hides them, and a notebook can load any version of them for itself.
 */
final class Visibility {

    private static final String KERNEL = "dev.ijava.kernel";

    private static final List<String> SHOWN = List.of(KERNEL + ".display", KERNEL + ".comm");

    /** What other IJava-family libraries know the kernel by. */
    private static final List<String> FACADES = List.of(
            "io.github.spencerpark.ijava",
            "io.github.spencerpark.jupyter",
            "org.dflib.jjava.jupyter",
            "org.dflib.jjava.kernel");

    /**
     * Plumbing of libraries on the base class path: they see it, a notebook brings its own. In two pieces, because the
     * build renames the kernel's own copy wherever it finds the whole name.
     */
    private static final String LOGGING = "org." + new String(new char[] {'s', 'l', 'f', '4', 'j'});

    private Visibility() {}

    /** Whether classes of the package are out of a notebook's sight. */
    static boolean isHidden(String packageName) {
        return isIn(packageName, KERNEL) && SHOWN.stream().noneMatch(shown -> isIn(packageName, shown));
    }

    /** Whether classes of the package always come from the kernel, whatever a notebook adds. */
    static boolean isKernels(String packageName) {
        return SHOWN.stream().anyMatch(shown -> isIn(packageName, shown))
                || FACADES.stream().anyMatch(facade -> isIn(packageName, facade));
    }

    /** Whether classes of the package on the base class path are for its libraries alone. */
    static boolean isForBaseOnly(String packageName) {
        return isIn(packageName, LOGGING);
    }

    /** Whether a jar holds nothing but such classes. */
    static boolean isForBaseOnly(Path jar) {
        return jar.getFileName().toString().startsWith("slf4j-");
    }

    /** The package of a class, by its binary name. */
    static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot);
    }

    private static boolean isIn(String packageName, String parent) {
        return packageName.startsWith(parent)
                && (packageName.length() == parent.length() || packageName.charAt(parent.length()) == '.');
    }
}
