package dev.ijava.kernel.eval;

import java.lang.reflect.Modifier;
import java.util.Arrays;

/** Which simple names an import of the JDK's or of the kernel's own brings in. */
final class ImportedNames {

    private static final String STATIC = "static ";

    private ImportedNames() {}

    /**
     * Whether an import covers a name.
     *
     * @param imported what follows the word import, such as {@code java.util.*} or {@code static java.lang.Math.abs}
     * @param name a type's or a method's
     */
    static boolean has(String imported, String name) {
        int dot = imported.lastIndexOf('.');
        String from = imported.substring(0, dot);
        String what = imported.substring(dot + 1);
        if (!what.equals("*")) {
            return what.equals(name);
        }
        return from.startsWith(STATIC) ? hasMethod(from.substring(STATIC.length()), name) : exists(from + "." + name);
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) { // the latter: another case, where file names have none
            return false;
        }
    }

    private static boolean hasMethod(String className, String name) {
        try {
            return Arrays.stream(Class.forName(className, false, ImportedNames.class.getClassLoader())
                            .getMethods())
                    .anyMatch(method -> Modifier.isStatic(method.getModifiers())
                            && method.getName().equals(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("an import of the kernel's own that is not there: " + className, e);
        }
    }
}
