package dev.ijava.kernel.eval;

import java.util.List;

/**
 * What stands around the cursor.
 *
 * @param before the cell up to the name being typed
 * @param typed the part of the name before the cursor; may be empty
 * @param path what stands before the dot, as far as it is a dotted name; empty without one
 * @param access {@code .} or {@code ::} before the name, or empty
 * @param callFollows whether an opening bracket stands behind the cursor already
 */
record CursorSite(String before, String typed, String path, String access, boolean callFollows) {

    /** Looks at a cell with the cursor at an offset in UTF-16 units. */
    static CursorSite at(String cell, int cursor) {
        String text = cell.substring(0, cursor);
        List<Token> tokens = Lexer.code(text);
        String typed = "";
        if (!tokens.isEmpty()) {
            Token last = tokens.get(tokens.size() - 1);
            boolean typing = last.isWord() && last.end() == cursor;
            typed = typing ? last.text() : "";
            tokens = typing ? tokens.subList(0, tokens.size() - 1) : tokens;
        }
        String access = tokens.isEmpty() ? "" : accessOf(tokens.get(tokens.size() - 1));
        String path = access.isEmpty() ? "" : path(tokens.subList(0, tokens.size() - 1));
        String rest = cell.substring(cursor).stripLeading();
        return new CursorSite(text.substring(0, cursor - typed.length()), typed, path, access, rest.startsWith("("));
    }

    /** Whether no name can be completed here: inside a comment, a string or a number. */
    boolean isOutsideCode() {
        List<Token> tokens = Lexer.tokens(before + typed);
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        boolean touches = last.end() == before.length() + typed.length();
        return !last.closed()
                || touches && last.kind() == Token.Kind.NUMBER
                || touches && last.isComment() && last.text().startsWith("//");
    }

    boolean isMember() {
        return !access.isEmpty();
    }

    private static String accessOf(Token token) {
        return token.is(".") || token.is("::") ? token.text() : "";
    }

    private static String path(List<Token> tokens) {
        var path = new StringBuilder();
        for (int i = tokens.size() - 1; i >= 0; i -= 2) {
            if (!tokens.get(i).isWord()) {
                return "";
            }
            path.insert(0, tokens.get(i).text());
            if (i == 0 || !tokens.get(i - 1).is(".")) {
                return path.toString();
            }
            path.insert(0, '.');
        }
        return "";
    }
}
