package dev.ijava.lessons.show;

/**
 * Numbers of one kind in a chart: one bar a category, or one line.
 *
 * @param name what the legend calls it; no two series of a chart share a name
 * @param x positions on the x axis for lines and points; empty for bars, which stand on categories
 * @param y the numbers; NaN leaves a gap
 * @param role decides the colour
 * @param tint tells words of one role apart, see {@link Role#tint(int)}
 * @param form how it is drawn
 */
public record Series(String name, double[] x, double[] y, Role role, int tint, Form form) {

    /** How a series is drawn. */
    public enum Form {
        /** Filled bars, or a line. */
        SOLID,
        /** Dashed and pale: a guess rather than something computed, or a line to compare with. */
        GUESS,
        /** A thin line across each bar, for instance the height a bar cannot leave. */
        MARK
    }

    /** Copies the numbers, so that a chart shows what they were when it was made. */
    public Series {
        x = x.clone();
        y = y.clone();
        if (x.length > 0 && x.length != y.length) {
            throw new IllegalArgumentException(
                    "Series \"%s\" has %d x but %d y: each point needs one of both.".formatted(name, x.length, y.length));
        }
    }

    /** Numbers for bars. */
    public static Series of(String name, double[] y, Role role) {
        return new Series(name, new double[0], y, role, 0, Form.SOLID);
    }

    /** Points (x, y) for a line. */
    public static Series of(String name, double[] x, double[] y, Role role) {
        return new Series(name, x, y, role, 0, Form.SOLID);
    }

    /** The same numbers in another tint. */
    public Series tint(int number) {
        return new Series(name, x, y, role, number, form);
    }

    /** The same numbers as a guess: dashed and pale. */
    public Series asGuess() {
        return new Series(name, x, y, role, tint, Form.GUESS);
    }

    /** The same numbers as marks across the bars. */
    public Series asMark() {
        return new Series(name, x, y, role, tint, Form.MARK);
    }
}
