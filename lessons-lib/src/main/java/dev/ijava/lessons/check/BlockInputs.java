package dev.ijava.lessons.check;

import dev.ijava.lessons.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Inputs for methods that split, normalise and continue repeats, as in {@link Inputs}. */
public final class BlockInputs {

    private BlockInputs() {}

    /** A row and a number of heads that share it evenly; one head and as many heads as numbers are among them. */
    public static List<Inputs.Two<double[], Integer>> rowsAndHeads() {
        Seeded seeded = new Seeded();
        return List.of(
                new Inputs.Two<>(new double[] {1, 2, 3, 4}, 2),
                new Inputs.Two<>(seeded.vector(6), 2),
                new Inputs.Two<>(seeded.vector(6), 3),
                new Inputs.Two<>(seeded.vector(3), 1),
                new Inputs.Two<>(seeded.vector(4), 4));
    }

    /** Rows of several lengths that are not constant; one has a mean far from 0, another a large variance. */
    public static List<double[]> rows() {
        Seeded seeded = new Seeded();
        return List.of(
                new double[] {1, 2, 3},
                new double[] {-1, 4},
                new double[] {100, 101, 99, 100},
                new double[] {-50, 20, 70},
                seeded.vector(8));
    }

    /** Sequences whose last symbol has occurred before: once, several times, right before, at the very beginning. */
    public static List<String> sequences() {
        return List.of("C A F H C", "A B A C A", "B B", "x y z w x y", "7 3 9 3 7 3 1 7");
    }

    /** A row in equal parts, one a head. */
    public static double[][] parts(double[] row, int heads) {
        int width = row.length / heads;
        return IntStream.range(0, heads)
                .mapToObj(head -> Arrays.copyOfRange(row, head * width, (head + 1) * width))
                .toArray(double[][]::new);
    }

    /** What followed the last symbol when it occurred most recently before; nothing if it never did. */
    public static String followed(String sequence) {
        List<String> symbols = Arrays.asList(Tokens.words(sequence));
        int last = symbols.size() - 1;
        int earlier = symbols.subList(0, last).lastIndexOf(symbols.get(last));
        return earlier < 0 ? "" : symbols.get(earlier + 1);
    }
}
