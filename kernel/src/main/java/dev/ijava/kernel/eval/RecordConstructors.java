package dev.ijava.kernel.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Makes the constructors of a top-level record public. JShell declares each top-level type {@code public static}, and a
 * canonical constructor may not be less accessible than its record (JLS 8.10.4), so without this {@code record P(int x)
 * { P { … } }} is refused. Nested records keep their own access and need nothing.
 */
final class RecordConstructors {

    private static final Set<String> MODIFIERS =
            Set.of("public", "protected", "private", "static", "final", "abstract", "strictfp");

    private RecordConstructors() {}

    static void makePublic(Patch patch) {
        if (!patch.source().contains("record")) {
            return;
        }
        List<Token> code = Lexer.code(patch.source());
        int keyword = keyword(code);
        if (keyword >= 0) {
            List<Token> constructors = constructors(code, keyword);
            Collections.reverse(constructors);
            constructors.forEach(name -> makePublic(patch, code, name));
        }
    }

    /** The index of {@code record}, if the snippet declares one: only modifiers and annotations stand before it. */
    private static int keyword(List<Token> code) {
        int at = 0;
        while (at < code.size()
                && (MODIFIERS.contains(code.get(at).text()) || code.get(at).is("@"))) {
            at = code.get(at).is("@") ? afterAnnotation(code, at) : at + 1;
        }
        boolean declares = at + 2 < code.size()
                && code.get(at).is("record")
                && code.get(at + 1).isWord()
                && (code.get(at + 2).is("(") || code.get(at + 2).is("<"));
        return declares ? at : -1;
    }

    private static int afterAnnotation(List<Token> code, int at) {
        int next = at + 2;
        while (next + 1 < code.size() && code.get(next).is(".")) {
            next += 2;
        }
        if (next < code.size() && code.get(next).is("(")) {
            int depth = 0;
            do {
                depth += code.get(next).is("(") ? 1 : code.get(next).is(")") ? -1 : 0;
                next++;
            } while (next < code.size() && depth > 0);
        }
        return next;
    }

    /** The names that begin a constructor: in the record's own body, before a bracket, not part of an expression. */
    private static List<Token> constructors(List<Token> code, int keyword) {
        String name = code.get(keyword + 1).text();
        var found = new ArrayList<Token>();
        for (int i = keyword + 2; i + 1 < code.size(); i++) {
            boolean begins = code.get(i).is(name)
                    && (code.get(i + 1).is("{") || code.get(i + 1).is("("));
            if (begins
                    && inBody(code.subList(keyword, i))
                    && !code.get(i - 1).is("new")
                    && !code.get(i - 1).is(".")) {
                found.add(code.get(i));
            }
        }
        return found;
    }

    private static boolean inBody(List<Token> before) {
        var open = Brackets.open(before);
        return open.size() == 1 && open.peek().is("{");
    }

    private static void makePublic(Patch patch, List<Token> code, Token name) {
        Token before = code.get(code.indexOf(name) - 1);
        if (before.is("protected")) {
            patch.overwrite(before.start(), "public   ");
        } else if (!before.is("public") && !before.is("private")) {
            patch.insert(name.start(), "public ");
        }
    }
}
