package dev.ijava.kernel.eval;

import java.util.List;
import java.util.Optional;

/**
 * One top-level snippet of a cell: an import, a declaration, a statement or an expression.
 *
 * @param source what to give JShell: comments above it included, a missing last semicolon added, repairs made
 * @param offset where it starts in the cell, in UTF-16 units
 * @param line the line of the cell where it starts, counted from 1
 * @param status whether it can be evaluated
 * @param problem what is known to be wrong with it without compiling: report this instead of evaluating it
 * @param insertions what the repairs added, in order
 */
public record Piece(
        String source, int offset, int line, Status status, Optional<Problem> problem, List<Insertion> insertions) {

    /** Whether a piece can be evaluated. */
    public enum Status {
        /** It ends where a snippet may end. */
        COMPLETE,
        /** More has to follow: a bracket, a comment or a text block is open, or an operator waits. Always the last. */
        INCOMPLETE,
        /** No way to go on makes it Java. Evaluating it gives the compiler's words for it. */
        WRONG
    }

    /** Where an offset in {@link #source} lies in the cell. */
    public int toCell(int sourceOffset) {
        int added = 0;
        for (Insertion insertion : insertions) {
            added += Math.max(0, Math.min(insertion.length(), sourceOffset - insertion.at()));
        }
        return offset + sourceOffset - added;
    }

    Piece with(Problem found) {
        return new Piece(source, offset, line, status, Optional.of(found), insertions);
    }

    /**
     * Characters that are in a piece's source and not in the cell.
     *
     * @param at offset in the piece's source
     * @param length how many
     */
    public record Insertion(int at, int length) {}
}
