package dev.ijava.kernel.eval;

import java.util.List;
import java.util.function.Predicate;

/**
 * Decides whether a console should run what was typed or wait for more (Jupyter messaging 5.4, "Code completeness").
 */
public final class Completeness {

    private static final String STEP = "    ";

    private final Snippets snippets;
    private final Predicate<String> magic;

    /**
     * Decides with these rules.
     *
     * @param magic whether a line is a line magic
     */
    public Completeness(Snippets snippets, Predicate<String> magic) {
        this.snippets = snippets;
        this.magic = magic;
    }

    /** Decides for IJava's magics: a line that starts with {@code %} and a letter. */
    public Completeness(Snippets snippets) {
        this(snippets, line -> line.matches("\\s*%\\p{Alpha}.*"));
    }

    /** The verdict on a cell. */
    public Verdict of(String cell) {
        if (cell.stripLeading().startsWith("%%")) {
            return new Verdict(Status.COMPLETE, "");
        }
        String java = withoutMagics(cell);
        if (OpenEnd.of(java).isPresent()) { // indenting inside a comment or text block would change it
            return new Verdict(Status.INCOMPLETE, "");
        }
        List<Piece> pieces = snippets.split(java).pieces();
        if (hasOpenLiteral(java) || pieces.stream().anyMatch(Completeness::isWrong)) {
            return new Verdict(Status.INVALID, "");
        }
        boolean waits = pieces.stream().anyMatch(piece -> piece.status() == Piece.Status.INCOMPLETE);
        return waits ? new Verdict(Status.INCOMPLETE, indent(java)) : new Verdict(Status.COMPLETE, "");
    }

    private String withoutMagics(String cell) {
        var lines = cell.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = magic.test(lines[i]) ? "" : lines[i];
        }
        return String.join("\n", lines);
    }

    /** A string ends on its own line, whatever follows. */
    private static boolean hasOpenLiteral(String java) {
        return Lexer.code(java).stream().anyMatch(token -> !token.closed() && token.kind() != Token.Kind.TEXT_BLOCK);
    }

    private static boolean isWrong(Piece piece) {
        return switch (piece.status()) {
            case WRONG -> true;
            case INCOMPLETE -> false;
            case COMPLETE ->
                piece.problem().isPresent() || Syntax.firstError(piece.source()).isPresent();
        };
    }

    private static String indent(String java) {
        List<Token> code = Lexer.code(java);
        int depth = Brackets.open(code).size();
        boolean continues = depth == 0 && !code.isEmpty();
        return STEP.repeat(continues ? 1 : depth);
    }

    /** What the protocol calls {@code complete}, {@code incomplete}, {@code invalid} and {@code unknown}. */
    public enum Status {
        COMPLETE,
        INCOMPLETE,
        INVALID,
        UNKNOWN
    }

    /**
     * The answer.
     *
     * @param indent what the next line should begin with; empty unless incomplete
     */
    public record Verdict(Status status, String indent) {}
}
