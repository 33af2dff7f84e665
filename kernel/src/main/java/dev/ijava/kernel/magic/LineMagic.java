package dev.ijava.kernel.magic;

import java.util.List;

/** What {@code %name arguments} does. */
@FunctionalInterface
public interface LineMagic {

    /**
     * Runs the magic.
     *
     * @param arguments the rest of the line, split at blanks with {@code "quotes"} kept together
     * @param notebook the notebook it works on
     * @return the magic's value, which {@code var x = %name …} assigns; null for none
     * @throws MagicException bad arguments or a failure, in words for the person who typed it
     * @throws Exception anything else; it becomes the cell's error
     */
    Object run(List<String> arguments, Notebook notebook) throws Exception;
}
