package dev.ijava.kernel.eval;

import java.util.List;
import java.util.Optional;

/** A comment or text block at the end of a text that is not closed yet. */
enum OpenEnd {
    COMMENT("*/"),
    TEXT_BLOCK("\"\"\"");

    private final String closing;

    OpenEnd(String closing) {
        this.closing = closing;
    }

    /** What would close it. */
    String closing() {
        return closing;
    }

    static Optional<OpenEnd> of(String text) {
        List<Token> tokens = Lexer.tokens(text);
        if (tokens.isEmpty() || tokens.get(tokens.size() - 1).closed()) {
            return Optional.empty();
        }
        return switch (tokens.get(tokens.size() - 1).kind()) {
            case COMMENT -> Optional.of(COMMENT);
            case TEXT_BLOCK -> Optional.of(TEXT_BLOCK);
            default -> Optional.empty();
        };
    }
}
