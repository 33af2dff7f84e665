package dev.ijava.kernel.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts source into {@link Token}s, also source that no parser accepts. The compiler's own scanner is not public, and it
 * gives up at the first error; what is typed so far has one more often than not.
 */
final class Lexer {

    /** One alternative for each {@link Token.Kind}, in its order, the unclosed form of each beside the closed one. */
    private static final Pattern TOKEN = Pattern.compile("""
            (?<word>[\\p{javaJavaIdentifierStart}&&[^\\p{Cntrl}]][\\p{javaJavaIdentifierPart}&&[^\\p{Cntrl}]]*+)\
            |(?<number>\\.?\\d(?:[eEpP][+-]|\\.(?!\\.)|[\\w])*+)\
            |(?<block>\"""(?:\\\\.|(?!\""").)*+(?<blockEnd>\"""|$))\
            |(?<string>"(?:\\\\[^\\n]|[^"\\\\\\n])*+(?<stringEnd>"|$|(?=[\\\\\\n])))\
            |(?<character>'(?:\\\\[^\\n]|[^'\\\\\\n])*+(?<characterEnd>'|$|(?=[\\\\\\n])))\
            |(?<comment>//[^\\n]*+|/\\*(?:(?!\\*/).)*+(?<commentEnd>\\*/|\\z))\
            |(?<symbol>->|::|\\S)\
            """, Pattern.DOTALL);

    private Lexer() {}

    /** Every token of the source in order. */
    static List<Token> tokens(String source) {
        var tokens = new ArrayList<Token>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            tokens.add(token(matcher));
        }
        return tokens;
    }

    /** The tokens that mean something to the compiler. */
    static List<Token> code(String source) {
        return tokens(source).stream().filter(token -> !token.isComment()).toList();
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("word") != null) {
            return token(matcher, Token.Kind.WORD, true);
        } else if (matcher.group("number") != null) {
            return token(matcher, Token.Kind.NUMBER, true);
        } else if (matcher.group("block") != null) {
            return token(
                    matcher, Token.Kind.TEXT_BLOCK, !matcher.group("blockEnd").isEmpty());
        } else if (matcher.group("string") != null) {
            return token(matcher, Token.Kind.STRING, !matcher.group("stringEnd").isEmpty());
        } else if (matcher.group("character") != null) {
            return token(
                    matcher,
                    Token.Kind.CHARACTER,
                    !matcher.group("characterEnd").isEmpty());
        } else if (matcher.group("comment") != null) {
            String end = matcher.group("commentEnd");
            return token(matcher, Token.Kind.COMMENT, end == null || !end.isEmpty());
        }
        return token(matcher, Token.Kind.SYMBOL, true);
    }

    private static Token token(Matcher matcher, Token.Kind kind, boolean closed) {
        return new Token(kind, matcher.group(), matcher.start(), closed);
    }
}
