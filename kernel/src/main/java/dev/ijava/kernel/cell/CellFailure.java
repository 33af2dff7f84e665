package dev.ijava.kernel.cell;

import dev.ijava.kernel.eval.Failure;

/** A failure of source that a cell evaluates by {@code eval} or a magic: an error for the cell's code, too. */
final class CellFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final int cell;

    CellFailure(Failure failure, int cell) {
        super(Tracebacks.of(failure, cell).evalue(), cause(failure));
        this.failure = failure;
        this.cell = cell;
    }

    Failure failure() {
        return failure;
    }

    int cell() {
        return cell;
    }

    private static Throwable cause(Failure failure) {
        return failure instanceof Failure.Thrown thrown ? thrown.chain().get(0).exception() : null;
    }
}
