package dev.ijava.kernel.eval;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jdk.jshell.JShell;

/**
 * What every notebook has without an import: IJava's list, and the packages whose lack breaks so many first cells. Each
 * costs the compiler a while, so they are made one by one while the kernel waits for its first cell, and the rest of
 * them at once when a source comes that may need one. To be used under the compiler's lock.
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
    private final Deque<String> missing = new ArrayDeque<>(ALL);

    DefaultImports(JShell shell) {
        this.shell = shell;
    }

    /** Makes the next one; false if there is none left. */
    boolean makeNext() {
        String next = missing.poll();
        if (next != null) {
            shell.eval("import " + next + ";");
        }
        return next != null;
    }

    /** Makes all that are still missing. */
    void makeAll() {
        while (makeNext()) {
            continue;
        }
    }

    /** Makes all that are still missing if a source may need one of them. */
    void makeFor(String source) {
        if (!missing.isEmpty() && mayNeedOne(source)) {
            makeAll();
        }
    }

    /** Makes all of them anew, after they were dropped. */
    void makeAgain() {
        missing.clear();
        missing.addAll(ALL);
        makeAll();
    }

    /** Types begin with a capital, and the functions are called without a type before them. */
    private static boolean mayNeedOne(String source) {
        Token before = null;
        for (Token token : Lexer.code(source)) {
            boolean type =
                    token.isWord() && Character.isUpperCase(token.text().charAt(0)) && !isOfJavaLang(token.text());
            boolean call = before != null && before.isWord() && token.is("(");
            if (type || call) {
                return true;
            }
            before = before != null && before.is(".") ? null : token;
        }
        return false;
    }

    private static boolean isOfJavaLang(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
