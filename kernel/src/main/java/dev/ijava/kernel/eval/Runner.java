package dev.ijava.kernel.eval;

import dev.ijava.kernel.display.Hosts;
import dev.ijava.kernel.eval.Evaluation.Failed;
import dev.ijava.kernel.eval.Evaluation.Nothing;
import dev.ijava.kernel.eval.Evaluation.Value;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/** Runs the snippets of a source in order and stops at the first that fails. */
final class Runner {

    private final JShell shell;
    private final ReentrantLock compiler;
    private final CellControl control;
    private final SnippetClasses classes;
    private final Snippets snippets;
    private final Origins origins = new Origins();
    private final DefaultImports imports;
    private final Suggestions suggestions;
    private final Thrown thrown;

    Runner(
            JShell shell,
            ReentrantLock compiler,
            CellControl control,
            SnippetClasses classes,
            DefaultImports imports,
            Suggestions suggestions) {
        this.shell = shell;
        this.compiler = compiler;
        this.control = control;
        this.classes = classes;
        this.snippets = new Snippets(shell, compiler);
        this.imports = imports;
        this.suggestions = suggestions;
        this.thrown = new Thrown(shell, origins);
    }

    /** One source to run. */
    record Task(int cell, Mistakes.Text text, Consumer<String> notice) {}

    Split split(String source) {
        return snippets.split(source);
    }

    Evaluation run(Task task) {
        prepareFor(task.text().source());
        Split split = split(task.text().source());
        split.notes().forEach(task.notice());
        Undefined undefined = new Undefined(shell, suggestions);
        Evaluation last = new Nothing();
        for (Piece piece : split.pieces()) {
            last = runOne(task, piece, undefined);
            if (last instanceof Failed failed) {
                return failed.failure() instanceof Failure.Compile compile
                        ? compileFailure(undefined.reasons(task, compile.mistakes()))
                        : last;
            }
        }
        List<Failure.Mistake> mistakes = undefined.mistakes(task);
        return mistakes.isEmpty() ? last : compileFailure(mistakes);
    }

    private void prepareFor(String source) {
        compiler.lock();
        try {
            imports.makeFor(source);
        } finally {
            compiler.unlock();
        }
    }

    /** What an exception that was not thrown by a snippet says, with its frames mapped to lines of cells. */
    Failure failure(Throwable live) {
        compiler.lock();
        try {
            control.throwNext(live);
            SnippetEvent event = mainEvent(shell.eval("0"));
            shell.drop(event.snippet());
            return thrown.failure(live, event.exception());
        } finally {
            control.throwNext(null);
            compiler.unlock();
        }
    }

    private Evaluation runOne(Task task, Piece piece, Undefined undefined) {
        if (Guard.isStopped(Hosts.ofThread())) {
            return new Failed(new Failure.Interrupted());
        }
        if (piece.status() == Piece.Status.INCOMPLETE) {
            int end = piece.toCell(piece.source().stripTrailing().length());
            return new Failed(new Failure.Incomplete(
                    Mistakes.at(task.text(), end - 1, end, "Incomplete input: more has to follow here")));
        }
        if (piece.problem().isPresent()) {
            return compileFailure(List.of(Mistakes.of(piece.problem().get(), piece, task.text())));
        }
        compiler.lock();
        try {
            return evaluated(task, piece, undefined);
        } finally {
            compiler.unlock();
        }
    }

    private Evaluation evaluated(Task task, Piece piece, Undefined undefined) {
        classes.takeReset();
        control.takeOutcome(); // of a snippet whose exception broke JShell
        List<SnippetEvent> events = shell.eval(piece.source());
        CellControl.Outcome outcome = control.takeOutcome();
        SnippetEvent main = mainEvent(events);
        Snippet snippet = main.snippet();
        var origin = new Origins.Origin(task.cell(), task.text().firstLine() + piece.line() - 1);
        events.stream()
                .filter(event -> event.causeSnippet() == null)
                .forEach(own -> origins.put(own.snippet(), origin));
        if (main.status() == Status.REJECTED) {
            return compileFailure(Mistakes.of(shell.diagnostics(snippet).toList(), piece, task.text(), suggestions));
        }
        if (snippet instanceof ImportSnippet added) {
            new AmbiguousNames(shell).keep(added, events, task.notice());
        }
        if (main.status() == Status.RECOVERABLE_NOT_DEFINED) {
            undefined.add((DeclarationSnippet) snippet, piece);
        }
        sayWhatWasReset(task, snippet);
        if (outcome.thrown() != null) {
            return new Failed(thrown.failure(outcome.thrown(), exception(events)));
        }
        return result(snippet, outcome);
    }

    /** The event of the snippet itself; the others tell what it did to earlier ones. */
    private static SnippetEvent mainEvent(List<SnippetEvent> events) {
        return events.stream()
                .filter(event -> event.causeSnippet() == null)
                .findFirst()
                .orElse(events.get(0));
    }

    /** A declaration of several variables has an event for each, and any of them may be the one that failed. */
    private static JShellException exception(List<SnippetEvent> events) {
        return events.stream()
                .map(SnippetEvent::exception)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Evaluation result(Snippet snippet, CellControl.Outcome outcome) {
        if (snippet.subKind() == SubKind.VAR_DECLARATION_SUBKIND) {
            classes.setToDefault((VarSnippet) snippet);
        }
        if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            // nobody was told its name, and JShell would keep it, its class and its value for ever
            shell.drop(snippet);
            origins.forget(snippet);
            classes.forget((VarSnippet) snippet);
        }
        return shown(snippet) && outcome.value() != null ? new Value(outcome.value()) : new Nothing();
    }

    /** Assignments are quiet, as in IJava; every other expression shows its value. */
    private static boolean shown(Snippet snippet) {
        return snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                || snippet.kind() == Kind.EXPRESSION && snippet.subKind() != SubKind.ASSIGNMENT_SUBKIND;
    }

    private void sayWhatWasReset(Task task, Snippet snippet) {
        Set<String> reset = classes.takeReset();
        if (snippet instanceof VarSnippet declared) {
            reset.remove(declared.name());
        }
        if (!reset.isEmpty()) {
            task.notice()
                    .accept("Reset, because a type they use was redefined: " + String.join(", ", reset)
                            + ". Run the cells that set them again.");
        }
    }

    private static Evaluation compileFailure(List<Failure.Mistake> mistakes) {
        return new Failed(new Failure.Compile(mistakes));
    }
}
