package dev.ijava.kernel.eval;

import dev.ijava.kernel.display.Text;

/** A value of a notebook in one short line, for lists of variables and tooltips. */
public final class ShortText {

    private static final int LONGEST = 120;

    private ShortText() {}

    /** The value's text; code of the notebook runs for it and may fail. */
    public static String of(Object value) {
        String text;
        try {
            text = Text.of(value);
        } catch (RuntimeException | StackOverflowError e) {
            text = "(its toString() threw " + e.getClass().getSimpleName() + ")";
        }
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
