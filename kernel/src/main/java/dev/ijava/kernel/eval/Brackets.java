package dev.ijava.kernel.eval;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Which brackets are open after some tokens. */
final class Brackets {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private Brackets() {}

    /** The open brackets, innermost first. A closing one without its partner counts for nothing. */
    static Deque<Token> open(List<Token> tokens) {
        var open = new ArrayDeque<Token>();
        for (Token token : tokens) {
            if (opens(token)) {
                open.push(token);
            } else if (closes(token) && !open.isEmpty()) {
                open.pop();
            }
        }
        return open;
    }

    static boolean opens(Token token) {
        return token.kind() == Token.Kind.SYMBOL && OPENING.contains(token.text());
    }

    static boolean closes(Token token) {
        return token.kind() == Token.Kind.SYMBOL && CLOSING.contains(token.text());
    }
}
