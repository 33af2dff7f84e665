package dev.ijava.kernel.eval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds the names that are in scope at the end of some source by their looks: a type and a word. It works on what is
 * half typed, and JShell offers no local variables or parameters at all.
 */
final class Declarations {

    private static final Set<String> AFTER_VARIABLE = Set.of("=", ";", ",", ":", ")", "[");
    private static final Set<String> TYPE_KEYWORDS = Set.of("class", "interface", "enum", "record");

    private final List<Token> code;
    private final Deque<List<Declared>> scopes = new ArrayDeque<>();

    /** What stood in the brackets just closed: parameters, if a body follows. */
    private List<Declared> parameters = List.of();

    private Declarations(List<Token> code) {
        this.code = code;
    }

    /** The names in scope at the end of the source, the innermost first. */
    static List<Declared> inScope(String source) {
        return new Declarations(Lexer.code(source)).scan();
    }

    private List<Declared> scan() {
        scopes.push(new ArrayList<>());
        for (int i = 0; i < code.size(); i++) {
            Token token = code.get(i);
            if (Brackets.opens(token)) {
                open(token);
            } else if (Brackets.closes(token)) {
                close(i);
            } else if (token.isWord()) {
                declare(i);
            }
        }
        var names = new ArrayList<Declared>();
        scopes.forEach(scope -> {
            Collections.reverse(scope);
            names.addAll(scope);
        });
        return names;
    }

    private void open(Token bracket) {
        scopes.push(new ArrayList<>(bracket.is("{") ? parameters : List.of()));
        parameters = List.of();
    }

    private void close(int at) {
        List<Declared> closed = scopes.size() > 1 ? scopes.pop() : List.of();
        if (!code.get(at).is(")")) {
            return;
        }
        String next = text(at + 1);
        if (next.equals("{") || next.equals("throws")) {
            parameters = closed;
        } else if (next.equals("->")) {
            parameters = closed.isEmpty() ? untypedParameters(at) : closed;
            scopes.peek().addAll(parameters);
        } else if (!Set.of(";", ".", ")", ",").contains(next)) { // a loop's or a condition's statement without braces
            scopes.peek().addAll(closed);
        }
    }

    private List<Declared> untypedParameters(int closing) {
        var names = new ArrayList<Declared>();
        for (int i = closing - 1; i >= 0 && !code.get(i).is("("); i--) {
            if (code.get(i).isWord()) {
                names.add(variable(i, ""));
            }
        }
        return names;
    }

    private void declare(int at) {
        String before = text(at - 1);
        String after = text(at + 1);
        if (!Keywords.isName(text(at))) {
            return;
        }
        if (TYPE_KEYWORDS.contains(before) && !before.isEmpty()) {
            scopes.peek().add(new Declared(text(at), Declared.Kind.TYPE, ""));
        } else if (after.equals("->") && !before.equals("case")) {
            scopes.peek().add(variable(at, ""));
        } else {
            declareTyped(at, typeBefore(at), after);
        }
    }

    private void declareTyped(int at, String type, String after) {
        if (type.isEmpty()) {
            return;
        }
        if (after.equals("(")) {
            scopes.peek().add(new Declared(text(at), Declared.Kind.METHOD, type));
        } else if (AFTER_VARIABLE.contains(after) || text(at - 2).equals("instanceof")) {
            scopes.peek().add(variable(at, type));
        }
    }

    private Declared variable(int at, String type) {
        return new Declared(text(at), Declared.Kind.VARIABLE, type);
    }

    /** The type that ends before a token, or nothing if that is none. */
    private String typeBefore(int at) {
        int start = typeStart(at - 1);
        var type = new StringBuilder();
        for (int i = start; i < at; i++) {
            boolean words = i > start && code.get(i).isWord() && code.get(i - 1).isWord();
            type.append(words || i > start && code.get(i - 1).is(",") ? " " : "")
                    .append(text(i));
        }
        return start < at ? type.toString() : "";
    }

    /** Walks back over {@code a.b.C<D, E>[]...}; gives the index after {@code last} if there is no type. */
    private int typeStart(int last) {
        int at = last;
        while (at > 0 && (text(at).equals("]") || text(at).equals("[") || text(at).equals("."))) {
            at--;
        }
        if (text(at).equals(">")) {
            at = beforeArguments(at);
        }
        if (at < 0 || !code.get(at).isWord() || !Keywords.mayBeType(text(at))) {
            return last + 1;
        }
        while (at >= 2 && text(at - 1).equals(".") && code.get(at - 2).isWord()) {
            at -= 2;
        }
        return at;
    }

    private int beforeArguments(int closing) {
        int depth = 0;
        for (int i = closing; i >= 0; i--) {
            depth += text(i).equals(">") ? 1 : text(i).equals("<") ? -1 : 0;
            if (depth == 0) {
                return i - 1;
            }
            if (!code.get(i).isWord() && !"<>,.?&[]@".contains(text(i))) {
                return -1;
            }
        }
        return -1;
    }

    private String text(int at) {
        return at >= 0 && at < code.size() ? code.get(at).text() : "";
    }
}
