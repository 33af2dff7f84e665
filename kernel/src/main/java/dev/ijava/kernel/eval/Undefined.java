package dev.ijava.kernel.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;

/**
 * The declarations of a cell that refer to names nobody had defined when they were evaluated. What is still missing is
 * judged at the end of the cell, so that types and methods may stand in any order.
 */
final class Undefined {

    private record Declared(DeclarationSnippet snippet, Piece piece) {}

    private static final Pattern SYMBOL = Pattern.compile("(?m)^\\s*symbol:\\s*(class \\w+)$");

    private final List<Declared> waiting = new ArrayList<>();
    private final JShell shell;
    private final Suggestions suggestions;

    Undefined(JShell shell, Suggestions suggestions) {
        this.shell = shell;
        this.suggestions = suggestions;
    }

    void add(DeclarationSnippet snippet, Piece piece) {
        waiting.add(new Declared(snippet, piece));
    }

    /** A type may wait for one that a later cell defines; a variable of a type that does not exist is a mistake. */
    List<Failure.Mistake> mistakes(Runner.Task task) {
        List<Failure.Mistake> mistakes = new ArrayList<>();
        for (Declared declared : waiting) {
            DeclarationSnippet snippet = declared.snippet();
            if (shell.status(snippet) != Status.RECOVERABLE_NOT_DEFINED) {
                continue;
            }
            List<String> missing = shell.unresolvedDependencies(snippet).toList();
            if (snippet.kind() == Kind.TYPE_DECL) {
                String names = String.join(", ", missing);
                task.notice().accept(snippet.name() + " can be used once these are defined: " + names);
            } else {
                shell.drop(snippet);
                missing.forEach(name -> mistakes.add(mistake(task.text(), declared.piece(), name)));
            }
        }
        return mistakes;
    }

    /**
     * What is wrong, or rather why: where a type of this cell cannot be found because names are missing in it, those names
     * are the mistake.
     */
    List<Failure.Mistake> reasons(Runner.Task task, List<Failure.Mistake> mistakes) {
        Set<String> here = waiting.stream()
                .map(declared -> "class " + declared.snippet().name())
                .collect(Collectors.toSet());
        List<Failure.Mistake> others = mistakes.stream()
                .filter(mistake -> !here.contains(missed(mistake)))
                .toList();
        if (others.size() == mistakes.size()) {
            return mistakes;
        }
        List<Failure.Mistake> all = new ArrayList<>();
        for (Declared declared : waiting) {
            shell.unresolvedDependencies(declared.snippet())
                    .filter(missing -> !here.contains(missing))
                    .forEach(missing -> all.add(mistake(task.text(), declared.piece(), missing)));
        }
        all.addAll(others);
        return all.isEmpty() ? mistakes : all;
    }

    private static String missed(Failure.Mistake mistake) {
        Matcher symbol = SYMBOL.matcher(mistake.message());
        return symbol.find() ? symbol.group(1) : "";
    }

    private Failure.Mistake mistake(Mistakes.Text text, Piece piece, String missing) {
        String name = missing.substring(missing.indexOf(' ') + 1);
        int start = piece.toCell(Math.max(0, piece.source().indexOf(name)));
        return Mistakes.at(text, start, start + name.length(), "cannot find symbol\n  symbol:   " + missing)
                .with(suggestions.ofUnresolved(missing, piece.source()));
    }
}
