package dev.ijava.kernel.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The imports of a cell that has not run yet. JShell analyses nothing beside an import it has not evaluated, so the
 * names they bring are written out in full instead.
 */
final class CellImports {

    private final TypeIndex types;
    private final Map<String, String> single = new HashMap<>();
    private final List<String> onDemand = new ArrayList<>();
    private final List<String> staticOnDemand = new ArrayList<>();

    CellImports(TypeIndex types) {
        this.types = types;
    }

    /** Takes note of an import declaration. */
    void add(String declaration) {
        List<Token> code = Lexer.code(declaration);
        var name = new StringBuilder();
        for (Token token : code.subList(1, code.size())) {
            boolean counts = token.isWord() && !token.is("static") || token.is(".") || token.is("*");
            name.append(counts ? token.text() : "");
        }
        String imported = name.toString();
        int last = imported.lastIndexOf('.') + 1;
        if (imported.endsWith(".*") && code.get(1).is("static")) {
            staticOnDemand.add(imported.substring(0, last));
        } else if (imported.endsWith(".*")) {
            onDemand.add(imported.substring(0, last));
        } else if (last > 0) {
            single.put(imported.substring(last), imported);
        }
    }

    /** What stands before the names that {@code import static Type.*} brings: {@code Type.}, with its package. */
    List<String> staticOnDemand() {
        return staticOnDemand;
    }

    /** The source with imported names written out. */
    String qualified(String source) {
        if (single.isEmpty() && onDemand.isEmpty()) {
            return source;
        }
        var result = new StringBuilder();
        int from = 0;
        Token before = null;
        for (Token token : Lexer.tokens(source)) {
            boolean simple = token.isWord() && (before == null || !before.is(".") && !before.is("::"));
            String name = simple ? qualifiedName(token.text()) : token.text();
            result.append(source, from, token.start()).append(name);
            from = token.end();
            before = token;
        }
        return result.append(source.substring(from)).toString();
    }

    private String qualifiedName(String word) {
        if (single.containsKey(word)) {
            return single.get(word);
        }
        if (onDemand.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
            return word;
        }
        return types.named(word).stream()
                .filter(name -> onDemand.contains(name.substring(0, name.length() - word.length())))
                .findFirst()
                .orElse(word);
    }
}
