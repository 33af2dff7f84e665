package dev.ijava.kernel.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person may be asking about at a cursor: a name, and a text that ends with it in the form JShell understands.
 *
 * @param name the name
 * @param before the cell up to and including the name, and the bracket if it is a call
 * @param arguments how many arguments the call has; −1 if it is none, or its end is missing
 */
record InspectionSite(String name, String before, int arguments) {

    /** The name under the cursor first, then the calls around it from the inside out. */
    static List<InspectionSite> at(String cell, int cursor) {
        List<Token> code = Lexer.code(cell);
        var sites = new ArrayList<InspectionSite>();
        nameAt(code, cursor).ifPresent(index -> sites.add(site(cell, code, index)));
        List<Token> left = code.stream().filter(token -> token.end() <= cursor).toList();
        for (Token bracket : Brackets.open(left)) {
            int caller = beforeTypeArguments(code, code.indexOf(bracket) - 1);
            if (bracket.is("(") && caller >= 0 && isName(code.get(caller))) {
                sites.add(call(cell, code, caller, code.indexOf(bracket)));
            }
        }
        return sites;
    }

    private static Optional<Integer> nameAt(List<Token> code, int cursor) {
        for (int i = code.size() - 1; i >= 0; i--) {
            Token token = code.get(i);
            if (token.start() <= cursor && cursor <= token.end() && isName(token)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean isName(Token token) {
        return token.isWord() && Keywords.isName(token.text());
    }

    private static InspectionSite site(String cell, List<Token> code, int index) {
        int bracket = afterTypeArguments(code, index + 1);
        if (bracket < code.size() && code.get(bracket).is("(")) {
            return call(cell, code, index, bracket);
        }
        Token name = code.get(index);
        return new InspectionSite(name.text(), cell.substring(0, name.end()), -1);
    }

    private static InspectionSite call(String cell, List<Token> code, int name, int bracket) {
        String before = cell.substring(0, code.get(bracket).end());
        return new InspectionSite(code.get(name).text(), before, arguments(code, bracket));
    }

    private static int arguments(List<Token> code, int bracket) {
        int depth = 0;
        int commas = 0;
        for (int i = bracket; i < code.size(); i++) {
            depth += Brackets.opens(code.get(i)) ? 1 : Brackets.closes(code.get(i)) ? -1 : 0;
            commas += depth == 1 && code.get(i).is(",") ? 1 : 0;
            if (depth == 0) {
                return i == bracket + 1 ? 0 : commas + 1;
            }
        }
        return -1;
    }

    private static int afterTypeArguments(List<Token> code, int from) {
        int depth = 0;
        for (int i = from; i < code.size(); i++) {
            depth += code.get(i).is("<") ? 1 : 0;
            if (depth == 0) {
                return i;
            }
            depth -= code.get(i).is(">") ? 1 : 0;
            if (!code.get(i).isWord() && !"<>,.?&[]".contains(code.get(i).text())) {
                return from;
            }
        }
        return from;
    }

    private static int beforeTypeArguments(List<Token> code, int from) {
        int depth = 0;
        for (int i = from; i >= 0; i--) {
            depth += code.get(i).is(">") ? 1 : 0;
            if (depth == 0) {
                return i;
            }
            depth -= code.get(i).is("<") ? 1 : 0;
        }
        return -1;
    }
}
