package dev.ijava.lessons.show;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

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

    private static final int CURVE_POINTS = 241;

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
            throw new IllegalArgumentException("Series \"%s\" has %d x but %d y: each point needs one of both."
                    .formatted(name, x.length, y.length));
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

    /** A curve: a method of x at {@value #CURVE_POINTS} places, evenly from one x to another. */
    public static Series curve(String name, double from, double to, DoubleUnaryOperator method, Role role) {
        double[] x = IntStream.range(0, CURVE_POINTS)
                .mapToDouble(i -> from + (to - from) * i / (CURVE_POINTS - 1))
                .toArray();
        return of(name, x, Arrays.stream(x).map(method).toArray(), role);
    }

    /** The same numbers at positions on the x axis, so that bars become a line. */
    public Series over(double... positions) {
        return new Series(name, positions, y, role, tint, form);
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

    /**
     * One series a row, each in its tint.
     *
     * @param names n, one a row
     * @param rows n × m
     */
    public static Series[] rows(String[] names, double[][] rows, Role role) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> of(names[i], rows[i], role).tint(i))
                .toArray(Series[]::new);
    }

    /**
     * One series a column, each in its tint.
     *
     * @param names m, one a column
     * @param rows n × m
     */
    public static Series[] columns(String[] names, double[][] rows, Role role) {
        return IntStream.range(0, names.length)
                .mapToObj(j -> of(
                                names[j],
                                Arrays.stream(rows).mapToDouble(row -> row[j]).toArray(),
                                role)
                        .tint(j))
                .toArray(Series[]::new);
    }

    /** The same numbers, with gaps at the end up to a length. */
    Series padded(int length) {
        double[] longer = Arrays.copyOf(y, length);
        Arrays.fill(longer, Math.min(y.length, length), length, Double.NaN);
        return new Series(name, x, longer, role, tint, form);
    }
}
