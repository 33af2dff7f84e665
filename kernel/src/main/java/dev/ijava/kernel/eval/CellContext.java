package dev.ijava.kernel.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What JShell has to be shown so that it understands the end of a half-typed cell: the snippet with the cursor, cut at
 * the cursor, inside a class that holds what the same cell declares before it. JShell itself knows only what has run.
 */
final class CellContext {

    /** Names nobody types; completion leaves them out. */
    static final Set<String> OWN_NAMES = Set.of("Cell$", "run$");

    private static final Set<String> STATEMENTS = Set.of(
            "if",
            "for",
            "while",
            "do",
            "try",
            "switch",
            "synchronized",
            "return",
            "throw",
            "assert",
            "{",
            "break",
            "continue");

    private final CellImports imports;
    private final List<String> members = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();
    private final String tail;

    private CellContext(CellImports imports, String tail) {
        this.imports = imports;
        this.tail = tail;
    }

    /** The context of a cell's text up to the cursor. */
    static CellContext of(String before, Snippets snippets, TypeIndex types) {
        List<Piece> pieces = snippets.split(before).pieces();
        int start = tailStart(before, pieces);
        var context = new CellContext(new CellImports(types), before.substring(start));
        pieces.stream()
                .filter(piece -> piece.offset() < start && piece.status() == Piece.Status.COMPLETE)
                .map(Piece::source)
                .forEach(context::add);
        return context;
    }

    /** Source for JShell that ends where the cursor is. */
    String code() {
        String end = imports.qualified(tail);
        if (members.isEmpty() && variables.isEmpty() || tail.startsWith("import ")) {
            return end;
        }
        var code = new StringBuilder("class Cell$ {\n");
        members.forEach(member -> code.append(imports.qualified(member)).append('\n'));
        if (!isMethod(tail)) {
            code.append("void run$() throws Throwable {\n");
        }
        variables.forEach(variable -> code.append(imports.qualified(variable)).append('\n'));
        return code.append(end).toString();
    }

    /** The same with less of the snippet, in case an error in it keeps JShell from understanding the rest. */
    CellContext ofLastStatement() {
        var last = new CellContext(imports, tail.substring(lastStatement(Lexer.code(tail), 0)));
        last.members.addAll(members);
        last.variables.addAll(variables);
        return last;
    }

    /**
     * The last statement behind the variables declared before it, as far as their types were written: all that can be
     * told of a cell with an open bracket in the middle.
     */
    CellContext ofDeclared(String before) {
        CellContext last = ofLastStatement();
        Declarations.inScope(before).stream()
                .filter(each -> each.kind() == Declared.Kind.VARIABLE)
                .filter(each -> !each.type().isEmpty() && !each.type().equals("var"))
                .forEach(each -> last.variables.add(each.type() + " " + each.name() + ";"));
        return last;
    }

    /** {@code Type.} for each {@code import static Type.*} of the cell. */
    List<String> staticImports() {
        return imports.staticOnDemand();
    }

    private static int tailStart(String before, List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return before.length();
        }
        List<Token> code = Lexer.code(before);
        Token end = code.get(code.size() - 1);
        Piece last = pieces.get(pieces.size() - 1);
        return switch (last.status()) {
            case INCOMPLETE -> last.offset();
            case COMPLETE -> end.is(";") || end.is("}") ? before.length() : last.offset();
            case WRONG -> lastStatement(code, last.offset());
        };
    }

    /** Behind an error, the text after the last sign that ends a statement. */
    private static int lastStatement(List<Token> code, int from) {
        return code.stream()
                .filter(token -> token.is(";") || token.is("}") || token.is("{"))
                .mapToInt(Token::end)
                .filter(end -> end > from)
                .reduce(from, Math::max);
    }

    private void add(String snippet) {
        String first = Lexer.code(snippet).get(0).text();
        List<Declared> declared = Declarations.inScope(snippet);
        if (first.equals("import")) {
            imports.add(snippet);
        } else if (declared.isEmpty() || STATEMENTS.contains(first)) {
            return;
        } else if (declared.stream().allMatch(each -> each.kind() == Declared.Kind.VARIABLE)) {
            variables.add(snippet);
        } else {
            members.add(snippet);
        }
    }

    private static boolean isMethod(String tail) {
        List<Declared> declared = Declarations.inScope(tail);
        return !declared.isEmpty()
                && declared.get(declared.size() - 1).kind() == Declared.Kind.METHOD
                && tail.contains("{");
    }
}
