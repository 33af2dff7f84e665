package dev.ijava.kernel.eval;

/** What evaluating source came to. */
public sealed interface Evaluation {

    /** The last expression had a value; never null. */
    record Value(Object value) implements Evaluation {}

    /** Everything ran, and there is nothing to show: a declaration, a statement, a null. */
    record Nothing() implements Evaluation {}

    /** Something did not work; what came before it counts, what comes after it did not run. */
    record Failed(Failure failure) implements Evaluation {}
}
