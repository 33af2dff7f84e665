package dev.ijava.kernel.eval;

import java.util.List;
import java.util.Optional;

/**
 * The name a compile error complains about.
 *
 * @param name the name
 * @param offset where it starts in the source
 * @param path the dotted name before it, whose own dot is left out; empty where there is none
 * @param member whether a dot stands before it
 * @param call whether a bracket follows
 */
record MisspeltName(String name, int offset, String path, boolean member, boolean call) {

    /** The name at the place of an error, which for {@code a.b} is the place of the dot. */
    static Optional<MisspeltName> at(String source, long position) {
        List<Token> code = Lexer.code(source);
        for (int i = 0; i < code.size(); i++) {
            Token token = code.get(i);
            if (position < token.end()) {
                boolean dot = token.is(".") || token.is("::");
                return name(source, code, dot ? i + 1 : i);
            }
        }
        return Optional.empty();
    }

    private static Optional<MisspeltName> name(String source, List<Token> code, int index) {
        if (index >= code.size() || !code.get(index).isWord()) {
            return Optional.empty();
        }
        Token name = code.get(index);
        CursorSite site = CursorSite.at(source, name.start());
        boolean call = index + 1 < code.size() && code.get(index + 1).is("(");
        return Optional.of(new MisspeltName(name.text(), name.start(), site.path(), site.isMember(), call));
    }

    boolean looksLikeType() {
        return Character.isUpperCase(name.charAt(0));
    }
}
