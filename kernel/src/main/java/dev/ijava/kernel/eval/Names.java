package dev.ijava.kernel.eval;

import java.util.regex.Pattern;

/** Takes JShell's wrappers out of names: {@code REPL.$JShell$11B$Point} is {@code Point}. */
public final class Names {

    private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\d+[A-Z]*[$.]");
    private static final Pattern BARE = Pattern.compile("(REPL\\.)?\\$JShell\\$\\d+[A-Z]*\\.?");
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(do_it\\$)?\\$?(\\w*)\\$\\d+");

    private Names() {}

    /** Text without the wrappers' names. */
    public static String plain(String text) {
        return text == null
                ? null
                : BARE.matcher(WRAPPER.matcher(text).replaceAll("")).replaceAll("");
    }

    /** What a frame of a cell was running: {@code Point.length}, {@code method}, or empty at the top of the cell. */
    static String method(StackTraceElement frame) {
        String type = plain(frame.getClassName());
        String method = LAMBDA.matcher(frame.getMethodName()).replaceAll("lambda");
        return type.isEmpty() || method.isEmpty() ? method : type.replace('$', '.') + "." + method;
    }
}
