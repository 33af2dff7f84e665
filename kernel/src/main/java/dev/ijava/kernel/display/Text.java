package dev.ijava.kernel.display;

import dev.ijava.kernel.protocol.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Values as text/plain. */
public final class Text {

    /** A longer result is cut: a notebook keeps every result, and no one reads that much. */
    static final int LONGEST = 64 * 1024;

    private static final List<String> TEXTUAL = List.of("application/javascript", MimeBundle.SVG, "application/xml");

    private Text() {}

    /** {@code String.valueOf(value)}, but the elements of an array instead of its address; never null. */
    public static String of(Object value) {
        if (value == null || !value.getClass().isArray()) {
            // a toString() may return null
            return Objects.requireNonNullElse(String.valueOf(value), "null");
        }
        String nested = Arrays.deepToString(new Object[] {value});
        return nested.substring(1, nested.length() - 1);
    }

    /** A result's text, cut with a sentence if it is longer than a notebook should keep. */
    public static MimeBundle shortened(MimeBundle result) {
        Object text = result.data().get(MimeBundle.TEXT);
        if (!(text instanceof String whole) || whole.length() <= LONGEST) {
            return result;
        }
        String rest = String.format(
                "%n… and %,d more characters. display(value) shows all of them, System.out.println(value) prints them.",
                whole.length() - LONGEST);
        return result.with(MimeBundle.TEXT, whole.substring(0, LONGEST) + rest);
    }

    /** Text under the types it was declared to be. */
    static MimeBundle declaredAs(String text, List<String> mimeTypes) {
        MimeBundle bundle = MimeBundle.EMPTY;
        for (String mimeType : mimeTypes) {
            if (mimeType.equals(MimeBundle.JSON)) {
                bundle = bundle.with(mimeType, json(text));
            } else if (mimeType.startsWith("text/") && !mimeType.endsWith("*") || TEXTUAL.contains(mimeType)) {
                bundle = bundle.with(mimeType, text);
            }
        }
        return bundle;
    }

    /** Front ends want JSON as a value; what is none stays text. */
    private static Object json(String text) {
        try {
            return Json.read(text, Object.class);
        } catch (Json.JsonException e) {
            return text;
        }
    }
}
