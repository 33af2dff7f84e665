package dev.ijava.kernel.display;

import java.util.List;

/** A magic that a notebook or a library brings along. */
@FunctionalInterface
public interface MagicFunction {

    /**
     * Runs it.
     *
     * @param body the rest of the cell; null for a line magic
     * @return its value; null for none
     * @throws Exception anything; it becomes the error of the cell
     */
    Object run(List<String> arguments, String body) throws Exception;
}
