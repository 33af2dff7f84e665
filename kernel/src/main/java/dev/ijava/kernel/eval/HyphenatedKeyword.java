package dev.ijava.kernel.eval;

import java.util.regex.Pattern;

/** {@code non-sealed}, which the completeness analysis of JDK 17 takes for a subtraction. */
final class HyphenatedKeyword {

    private static final Pattern NON_SEALED =
            Pattern.compile("\\bnon-sealed(?=\\s+(?:\\w+\\s+)*(?:class|interface)\\b)");

    private HyphenatedKeyword() {}

    /** The text with a modifier of the same length in its place, for measuring and not for compiling. */
    static String masked(String text) {
        return text.contains("non-sealed") ? NON_SEALED.matcher(text).replaceAll("abstract  ") : text;
    }
}
