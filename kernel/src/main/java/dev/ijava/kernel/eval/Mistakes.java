package dev.ijava.kernel.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.Diag;

/** Turns what the compiler says of a snippet into places in its cell. */
final class Mistakes {

    /** Beside another error this is about the method that JShell wraps around a statement, such as {@code while (false) { }}. */
    private static final String MISSING_RETURN = "compiler.err.missing.ret.stmt";

    /** A cell's source and the line of the notebook's cell at which it starts. */
    record Text(String source, int firstLine) {}

    private Mistakes() {}

    /** The errors among a snippet's diagnostics; warnings are not for a notebook. */
    static List<Failure.Mistake> of(List<Diag> diagnostics, Piece piece, Text text, Suggestions suggestions) {
        return errors(diagnostics).stream()
                .map(diagnostic -> of(diagnostic, piece, text).with(suggestions.of(diagnostic, piece.source())))
                .toList();
    }

    private static List<Diag> errors(List<Diag> diagnostics) {
        List<Diag> errors = diagnostics.stream().filter(Diag::isError).toList();
        List<Diag> others = errors.stream()
                .filter(error -> !error.getCode().equals(MISSING_RETURN))
                .toList();
        return others.isEmpty() ? errors : others;
    }

    private static Failure.Mistake of(Diag diagnostic, Piece piece, Text text) {
        int start = piece.toCell(start(diagnostic, piece.source()));
        int end = piece.toCell((int) diagnostic.getEndPosition());
        return at(text, start, end, withoutLocation(diagnostic.getMessage(Locale.getDefault())));
    }

    /** Where the trouble is: the member that is not there, not the whole expression before its dot. */
    private static int start(Diag diagnostic, String source) {
        int place = (int) diagnostic.getPosition();
        boolean member =
                place > diagnostic.getStartPosition() && place < source.length() && source.charAt(place) == '.';
        return member ? place + 1 : (int) diagnostic.getStartPosition();
    }

    /** What splitting already found wrong. */
    static Failure.Mistake of(Problem problem, Piece piece, Text text) {
        return at(text, piece.toCell(problem.start()), piece.toCell(problem.end()), problem.message());
    }

    /** A mistake between two offsets of the text; what reaches over a line's end is marked to the end of the line. */
    static Failure.Mistake at(Text text, int start, int end, String message) {
        String source = text.source();
        int from = Math.max(0, Math.min(start, source.length()));
        int lineStart = source.lastIndexOf('\n', from - 1) + 1;
        int lineEnd = source.indexOf('\n', from) < 0 ? source.length() : source.indexOf('\n', from);
        int line = text.firstLine()
                + (int) source.substring(0, from).chars().filter(c -> c == '\n').count();
        int to = Math.max(from + 1, Math.min(end, lineEnd));
        return new Failure.Mistake(
                message, line, source.substring(lineStart, lineEnd), from - lineStart, to - lineStart, List.of());
    }

    /** javac says in which of JShell's wrappers it looked; nobody wrote that class. */
    private static String withoutLocation(String message) {
        return Arrays.stream(message.split("\n"))
                .filter(line -> !line.strip().startsWith("location:"))
                .map(Names::plain)
                .collect(Collectors.joining("\n"));
    }
}
