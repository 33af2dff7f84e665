package dev.ijava.kernel.eval;

/**
 * A lexical element of Java source (JLS chapter 3), comments included and white space left out.
 *
 * @param kind what it is
 * @param text as typed
 * @param start offset of its first character, in UTF-16 units
 * @param closed false for a comment, string or text block whose end is missing
 */
record Token(Kind kind, String text, int start, boolean closed) {

    enum Kind {
        WORD,
        NUMBER,
        STRING,
        CHARACTER,
        TEXT_BLOCK,
        COMMENT,
        SYMBOL
    }

    int end() {
        return start + text.length();
    }

    boolean is(String expected) {
        return text.equals(expected);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isComment() {
        return kind == Kind.COMMENT;
    }

    /** Whether a statement may end after it. */
    boolean mayEndStatement() {
        return kind != Kind.SYMBOL && kind != Kind.COMMENT || is(")") || is("]") || is("}");
    }
}
