package dev.ijava.lessons.show;

import dev.ijava.lessons.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** Losses over the steps of a training, as tables and charts. */
public final class Losses {

    private Losses() {}

    /**
     * One line of losses, from step 0 on.
     *
     * @param role decides the colour
     */
    public static Series line(String name, double[] losses, Role role) {
        return Series.of(name, steps(losses.length), losses, role);
    }

    /** A dashed line at one height: what cannot be passed, or what to compare with. */
    public static Series floor(String name, double height, int steps) {
        return Series.of(name, new double[] {0, steps}, new double[] {height, height}, Role.SCORE)
                .asGuess();
    }

    /** The means of so many losses in a row, at the middle of each: smooths a loss that every batch makes jump. */
    public static Series smooth(String name, double[] losses, int together, Role role) {
        double[] centres = IntStream.range(0, losses.length / together)
                .mapToDouble(i -> (i + 0.5) * together)
                .toArray();
        double[] means = IntStream.range(0, centres.length)
                .mapToDouble(i -> Arrays.stream(losses, i * together, (i + 1) * together)
                        .average()
                        .orElseThrow())
                .toArray();
        return Series.of(name, centres, means, role);
    }

    /** L = −ln 0.2500 = 1.3863: what a guess costs that gave this probability to the word that came. */
    public static Formula surprise(String word, double probability) {
        return new Chain("L", word)
                .equal(List.of("-\\ln " + Numbers.fixed(probability)))
                .equal(List.of(Numbers.fixed(-Math.log(probability))))
                .formula();
    }

    /** Losses by step; the axis of losses shows at least 0 to {@code high}. */
    public static Picture chart(String title, double high, Series... lines) {
        double last = Arrays.stream(lines)
                .flatMapToDouble(line -> Arrays.stream(line.x()))
                .max()
                .orElse(1);
        return Charts.lines(title, Axis.of("step", 0, Math.ceil(last)), Axis.of("loss", 0, high), lines);
    }

    /** The losses at some steps, one column a line; a dash where a line has no such step. */
    public static Table table(String caption, int[] steps, Series... lines) {
        return table(caption, "step", steps, lines);
    }

    /** The same with another heading than "step" for what is counted. */
    public static Table table(String caption, String counted, int[] steps, Series... lines) {
        String[] names = Arrays.stream(steps).mapToObj(String::valueOf).toArray(String[]::new);
        Table table = Tables.of(caption, Tables.text(counted, names));
        for (Series line : lines) {
            double[] losses = line.y();
            double[] picked = Arrays.stream(steps)
                    .mapToDouble(step -> step < losses.length ? losses[step] : Double.NaN)
                    .toArray();
            table.addColumns(Tables.numbers(line.name(), picked));
        }
        return table;
    }

    private static double[] steps(int count) {
        return IntStream.range(0, count).asDoubleStream().toArray();
    }
}
