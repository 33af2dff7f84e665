package dev.ijava.lessons.show;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * An axis of a chart: its name and the range it shows at least, so that a chart keeps its scale while numbers are edited.
 *
 * @param name what is measured
 * @param low the range begins here or lower; NaN to follow the numbers
 * @param high the range ends here or higher; NaN to follow the numbers
 */
public record Axis(String name, double low, double high) {

    private static final double ROOM = 0.08;

    /** An axis whose range follows the numbers. */
    public static Axis of(String name) {
        return new Axis(name, Double.NaN, Double.NaN);
    }

    /** An axis that shows at least a range. */
    public static Axis of(String name, double low, double high) {
        return new Axis(name, low, high);
    }

    /** The range for some numbers: at least this axis's own, with some room beyond the numbers. */
    double[] range(DoubleStream numbers) {
        double[] finite = numbers.filter(Double::isFinite).toArray();
        double least = Arrays.stream(finite).min().orElse(0);
        double most = Arrays.stream(finite).max().orElse(1);
        double room = ROOM * Math.max(most - least, 1e-6);
        double from = within(least) ? low : least == 0 ? 0 : least - room;
        double to = within(most) ? high : most == 0 ? 0 : most + room;
        return from < to ? new double[] {from, to} : new double[] {from, from + 1};
    }

    private boolean within(double number) {
        return low <= number && number <= high;
    }
}
