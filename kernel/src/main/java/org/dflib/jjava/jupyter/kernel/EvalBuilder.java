package org.dflib.jjava.jupyter.kernel;

import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/**
 * Source to run in the notebook's scope.
 *
 * @param <T> what {@link #eval} gives
 */
public interface EvalBuilder<T> {

    /** Runs magics too; this kernel always does. */
    EvalBuilder<T> resolveMagics();

    /** Gives the last value's forms instead of the value. */
    EvalBuilder<DisplayData> renderResults();

    /**
     * Runs it.
     *
     * @return the last value, or null
     * @throws RuntimeException whatever the source throws, wrapped where it has to be declared; a compile error too
     */
    T eval();
}
