package dev.ijava.kernel.magic;

import java.util.List;

/** What a cell that starts with {@code %%name arguments} does with the rest of the cell. */
@FunctionalInterface
public interface CellMagic {

    /**
     * Runs the magic.
     *
     * @param arguments the rest of the first line, split like a line magic's
     * @param body every line after the first, as typed
     * @param notebook the notebook it works on
     * @return the magic's value, shown as the cell's result; null for none
     * @throws MagicException bad arguments or a failure, in words for the person who typed it
     * @throws Exception anything else; it becomes the cell's error
     */
    Object run(List<String> arguments, String body, Notebook notebook) throws Exception;
}
