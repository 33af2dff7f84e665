package dev.ijava.kernel.eval;

import java.util.List;

/** {@code case … -> throw …;}, which the completeness analysis of JDK 17 takes for an error, up to the end of the cell. */
final class ThrowingRule {

    private static final String THROW = "throw";

    private ThrowingRule() {}

    /** The text with blanks for the word, which leaves a rule that is an expression; for measuring and not for compiling. */
    static String masked(String text) {
        return text.contains("->") && text.contains(THROW) ? blanked(text) : text;
    }

    private static String blanked(String text) {
        StringBuilder masked = new StringBuilder(text);
        List<Token> code = Lexer.code(text);
        for (int i = 1; i < code.size(); i++) {
            Token token = code.get(i);
            if (token.is(THROW) && code.get(i - 1).is("->")) {
                masked.replace(token.start(), token.end(), " ".repeat(THROW.length()));
            }
        }
        return masked.toString();
    }
}
