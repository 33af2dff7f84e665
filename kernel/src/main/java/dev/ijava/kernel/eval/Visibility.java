package dev.ijava.kernel.eval;

import java.util.List;

/**
 * Which of the kernel's own packages a notebook may see. Its libraries are relocated below {@code dev.ijava.kernel},
 * so hiding that hides them, and a notebook can load any version of them for itself.
 */
final class Visibility {

    private static final String KERNEL = "dev.ijava.kernel";

    private static final List<String> SHOWN = List.of(KERNEL + ".display", KERNEL + ".comm");

    /** What other IJava-family libraries know the kernel by. */
    private static final List<String> FACADES = List.of("io.github.spencerpark.ijava", "io.github.spencerpark.jupyter");

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
