package dev.ijava.kernel.eval;

import java.util.ArrayList;
import java.util.List;
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

    private Failure.Mistake mistake(Mistakes.Text text, Piece piece, String missing) {
        String name = missing.substring(missing.indexOf(' ') + 1);
        int start = piece.toCell(Math.max(0, piece.source().indexOf(name)));
        return Mistakes.at(text, start, start + name.length(), "cannot find symbol\n  symbol:   " + missing)
                .with(suggestions.ofUnresolved(missing, piece.source()));
    }
}
