package dev.ijava.kernel.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Splits a cell into the snippets that JShell evaluates one by one, and mends what JShell refuses although it is Java.
 * Nothing is compiled; only the parser is asked. May be called on any thread.
 */
public final class Snippets {

    private final JShell shell;
    private final Lock compilerLock;

    /**
     * Splits for this shell.
     *
     * @param compilerLock held around each call of JShell, never longer
     */
    public Snippets(JShell shell, Lock compilerLock) {
        this.shell = shell;
        this.compilerLock = compilerLock;
    }

    /** Cuts a cell's Java (magics already taken out) into its snippets. */
    public Split split(String cell) {
        var notes = new ArrayList<String>();
        String text = PackageLine.blanked(cell, notes);
        var pieces = new ArrayList<Piece>();
        String closing = OpenEnd.of(text).map(OpenEnd::closing).orElse("");
        int offset = start(text, 0);
        while (offset < text.length()) {
            Extent extent = first(text.substring(offset), closing);
            if (extent.kind != Extent.Kind.EMPTY) {
                pieces.add(piece(text, offset, extent));
            }
            offset = start(text, offset + extent.length);
        }
        return new Split(pieces, notes);
    }

    /** Skips white space and lone semicolons. */
    private static int start(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ';')) {
            at++;
        }
        return at;
    }

    /** Without its closing, JShell would call all of a text incomplete that ends in a comment or a text block. */
    private Extent first(String text, String closing) {
        Extent extent = first(text + closing);
        return closing.isEmpty() || extent.length <= text.length()
                ? extent
                : new Extent(Extent.Kind.INCOMPLETE, text.length());
    }

    private Extent first(String text) {
        CompletionInfo info = analyze(ThrowingRule.masked(HyphenatedKeyword.masked(text)));
        return switch (info.completeness()) {
            case COMPLETE ->
                cutAtMissingSemicolon(
                        text,
                        new Extent(
                                Extent.Kind.COMPLETE,
                                codeEnd(text, text.length() - info.remaining().length())));
            case COMPLETE_WITH_SEMI -> cutAtMissingSemicolon(text, new Extent(Extent.Kind.UNENDED, text.length()));
            case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE ->
                cutAtMissingSemicolon(text, new Extent(Extent.Kind.INCOMPLETE, text.length()));
            case UNKNOWN -> cutAtMissingSemicolon(text, new Extent(Extent.Kind.WRONG, text.length()));
            case EMPTY -> new Extent(Extent.Kind.EMPTY, text.length());
        };
    }

    /** JShell counts a comment behind the last snippet as part of it, also one that is open. */
    private static int codeEnd(String text, int length) {
        List<Token> code = Lexer.code(text.substring(0, length));
        return code.get(code.size() - 1).end();
    }

    private CompletionInfo analyze(String text) {
        compilerLock.lock();
        try {
            return shell.sourceCodeAnalysis().analyzeCompletion(text);
        } finally {
            compilerLock.unlock();
        }
    }

    /** JShell reads on over a line's end where a semicolon is missing, to the next semicolon or the end of the cell. */
    private static Extent cutAtMissingSemicolon(String text, Extent extent) {
        String taken = text.substring(0, extent.length);
        return LineEnd.mayMissSemicolon(taken)
                ? LineEnd.missingSemicolon(taken)
                        .map(problem -> new Extent(Extent.Kind.UNENDED, problem.start(), Optional.of(problem)))
                        .orElse(extent)
                : extent;
    }

    private static Piece piece(String text, int offset, Extent extent) {
        var patch = new Patch(text.substring(offset, offset + extent.length));
        if (extent.kind == Extent.Kind.UNENDED) {
            patch.end();
        }
        RecordConstructors.makePublic(patch);
        int line = 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        Optional<Problem> problem = extent.problem.or(() -> TopLevelReturn.in(patch.source()));
        return new Piece(patch.source(), offset, line, extent.kind.status, problem, patch.insertions());
    }

    /** How far the first snippet of a text reaches. */
    private record Extent(Kind kind, int length, Optional<Problem> problem) {

        Extent(Kind kind, int length) {
            this(kind, length, Optional.empty());
        }

        enum Kind {
            COMPLETE(Piece.Status.COMPLETE),
            UNENDED(Piece.Status.COMPLETE),
            INCOMPLETE(Piece.Status.INCOMPLETE),
            WRONG(Piece.Status.WRONG),
            EMPTY(Piece.Status.COMPLETE);

            private final Piece.Status status;

            Kind(Piece.Status status) {
                this.status = status;
            }
        }
    }
}
