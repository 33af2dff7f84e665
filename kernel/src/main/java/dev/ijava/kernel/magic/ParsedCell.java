package dev.ijava.kernel.magic;

import java.util.List;

/** A cell's source after its magics were found: one cell magic that owns all of it, or Java and line magics in order. */
public sealed interface ParsedCell {

    /**
     * A cell whose first line is {@code %%name arguments}.
     *
     * @param name without the percent signs
     * @param arguments split, or the rest of the line as one verbatim string where the magic asks for that
     * @param body every line after the first; may be empty
     */
    record WholeCell(String name, List<String> arguments, String body) implements ParsedCell {}

    /** A cell of Java and line magics, to be run in this order. Without a magic it is one Java part, the source itself. */
    record Parts(List<Part> parts) implements ParsedCell {}

    /** One piece of a cell without a cell magic. */
    sealed interface Part {

        /** The line of the cell it starts on; the first is 1. */
        int line();
    }

    /**
     * Java to evaluate.
     *
     * @param source magics inside blocks and after {@code =} rewritten to calls, on the lines they stood on
     * @param line the line of the cell its first character is on
     */
    record Java(String source, int line) implements Part {}

    /**
     * A magic that is a line of its own. {@code !command} is the magic {@code sh} with the command verbatim.
     *
     * @param name without the percent sign
     * @param arguments split, or the rest of the line as one verbatim string where the magic asks for that
     * @param line the line of the cell it stands on
     */
    record Line(String name, List<String> arguments, int line) implements Part {}
}
