package dev.ijava.kernel.eval;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.jshell.JShell;

/**
 * What every notebook has without an import: IJava's list, and the packages whose lack breaks so many first cells. The
 * compiler looks at each again and again, for every snippet, so one is made when a source has a name that it would bring in.
 * A name that no source has can mean nothing, so nobody can tell. To be used under the compiler's lock.
 */
final class DefaultImports {

    static final List<String> ALL = List.of(
            "java.util.*",
            "java.io.*",
            "java.math.*",
            "java.net.*",
            "java.nio.file.*",
            "java.time.*",
            "java.util.concurrent.*",
            "java.util.function.*",
            "java.util.prefs.*",
            "java.util.regex.*",
            "java.util.stream.*",
            "static io.github.spencerpark.ijava.runtime.Display.*",
            "static io.github.spencerpark.ijava.runtime.Kernel.*",
            "static io.github.spencerpark.ijava.runtime.Magics.*",
            "static dev.ijava.kernel.display.Display.clearOutput",
            "static dev.ijava.kernel.display.Input.*");

    private final JShell shell;
    private final Set<String> missing = new LinkedHashSet<>(ALL);
    private final Set<String> known = new HashSet<>();

    DefaultImports(JShell shell) {
        this.shell = shell;
    }

    /** How a notebook may write a type that it has not imported: by its simple name, if that is all it takes. */
    static String written(String type) {
        String packageName = Visibility.packageOf(type);
        return ALL.contains(packageName + ".*") ? type.substring(packageName.length() + 1) : type;
    }

    /** Makes the static ones that are still missing, so that their functions can be completed. */
    void makeFunctions() {
        missing.stream().filter(each -> each.startsWith("static ")).toList().forEach(this::make);
    }

    /** Makes those still missing that a source may need, going by the names in it. */
    void makeFor(String source) {
        for (String name : missing.isEmpty() ? Set.<String>of() : names(source)) {
            if (known.add(name)) {
                missing.stream()
                        .filter(each -> ImportedNames.has(each, name))
                        .toList()
                        .forEach(this::make);
            }
        }
    }

    /** Forgets what was made, after it was dropped. */
    void forget() {
        missing.addAll(ALL);
        known.clear();
    }

    private void make(String each) {
        missing.remove(each);
        shell.eval("import " + each + ";");
    }

    /** Types begin with a capital, and the functions are called without a type before them. */
    private static Set<String> names(String source) {
        Set<String> names = new LinkedHashSet<>();
        Token before = null;
        for (Token token : Lexer.code(source)) {
            if (token.isWord() && Character.isUpperCase(token.text().charAt(0))) {
                names.add(token.text());
            }
            if (before != null && before.isWord() && token.is("(")) {
                names.add(before.text());
            }
            before = before != null && before.is(".") ? null : token;
        }
        return names;
    }
}
