package dev.ijava.kernel.magic;

/** Just enough of Java's lexical grammar (JLS 3.7, 3.10) to know where a comment or a literal ends. */
final class JavaTokens {

    private static final String TEXT_BLOCK = "\"\"\"";

    private JavaTokens() {}

    /**
     * The offset after the comment, string, text block or character that starts at an offset; the offset itself if none
     * starts there. What is not closed ends where javac would give up: with its line, or for text blocks and block comments
     * with the source.
     */
    static int skip(String source, int at) {
        if (source.startsWith("//", at)) {
            return endOfLine(source, at);
        }
        if (source.startsWith("/*", at)) {
            int close = source.indexOf("*/", at + 2);
            return close < 0 ? source.length() : close + 2;
        }
        if (source.startsWith(TEXT_BLOCK, at)) {
            return afterTextBlock(source, at + TEXT_BLOCK.length());
        }
        char c = source.charAt(at);
        return c == '"' || c == '\'' ? afterQuote(source, at + 1, c) : at;
    }

    /** Whether the token at an offset, known to be one that {@link #skip} skips, is a comment. */
    static boolean isComment(String source, int at) {
        return source.charAt(at) == '/';
    }

    /** The offset of the line feed that ends the line, or of the end of the source. */
    static int endOfLine(String source, int at) {
        int feed = source.indexOf('\n', at);
        return feed < 0 ? source.length() : feed;
    }

    private static int afterTextBlock(String source, int from) {
        for (int i = from; i < source.length(); i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (source.startsWith(TEXT_BLOCK, i)) {
                return i + TEXT_BLOCK.length();
            }
        }
        return source.length();
    }

    private static int afterQuote(String source, int from, char quote) {
        int end = endOfLine(source, from);
        for (int i = from; i < end; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return end;
    }
}
