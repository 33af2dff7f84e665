package dev.ijava.lessons.check;

import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Inputs on which a reader's method is tried: easy ones first, then negative numbers, other lengths and seeded noise. */
public final class Inputs {

    private Inputs() {}

    /** Two arguments. */
    public record Two<A, B>(A first, B second) {}

    /** Three arguments. */
    public record Three<A, B, C>(A first, B second, C third) {}

    /** A method of three arguments. */
    @FunctionalInterface
    public interface Method3<A, B, C> {
        /** Calls it; may throw anything. */
        Object apply(A first, B second, C third);
    }

    /** Pairs of vectors of equal length, for a dot product. */
    public static List<Two<double[], double[]>> pairs() {
        Seeded seeded = new Seeded();
        return List.of(
                new Two<>(new double[] {1, 2, 3}, new double[] {4, 5, 6}),
                new Two<>(new double[] {1, -2}, new double[] {3, 4}),
                new Two<>(new double[] {-0.5}, new double[] {2}),
                new Two<>(seeded.vector(5), seeded.vector(5)));
    }

    /** Scores for a softmax: the first gives one and three quarters, others are negative, alone or many. */
    public static List<double[]> scores() {
        return List.of(
                new double[] {0, Math.log(3)},
                new double[] {1, 2, 3},
                new double[] {-1, -2.5},
                new double[] {0.3},
                new Seeded().vector(6));
    }

    /** Vectors of several lengths, negative numbers among them. */
    public static List<double[]> vectors() {
        Seeded seeded = new Seeded();
        return List.of(new double[] {1, 2, 3}, new double[] {-1, 4}, seeded.vector(5), seeded.vector(8));
    }

    /** Square matrices of several sizes, such as scores of n words by n words. */
    public static List<double[][]> squares() {
        Seeded seeded = new Seeded();
        return List.of(new double[][] {{1, 2}, {3, 4}}, seeded.matrix(3, 3), seeded.matrix(5, 5));
    }

    /** A query, keys and values for a whole attention; values are wider or narrower than keys. */
    public static List<Three<double[], double[][], double[][]>> attention() {
        Seeded seeded = new Seeded();
        return List.of(
                new Three<>(
                        new double[] {1, 0, 2}, new double[][] {{1, 1, 0}, {0, 1, 1}}, new double[][] {{2, 0}, {0, 4}}),
                new Three<>(seeded.vector(2), seeded.matrix(3, 2), seeded.matrix(3, 4)),
                new Three<>(seeded.vector(4), seeded.matrix(1, 4), seeded.matrix(1, 1)));
    }

    /** Queries, keys and values of whole sentences; there may be more or fewer queries than keys. */
    public static List<Three<double[][], double[][], double[][]>> sentences() {
        Seeded seeded = new Seeded();
        return List.of(
                new Three<>(new double[][] {{1, 0}, {0, 1}}, new double[][] {{1, 1}, {0, 2}}, new double[][] {
                    {2, 0, 1}, {0, 4, 1}
                }),
                new Three<>(seeded.matrix(3, 2), seeded.matrix(3, 2), seeded.matrix(3, 2)),
                new Three<>(seeded.matrix(1, 3), seeded.matrix(4, 3), seeded.matrix(4, 2)),
                new Three<>(seeded.matrix(4, 2), seeded.matrix(2, 2), seeded.matrix(2, 1)));
    }

    /** The queries and keys of {@link #sentences()}. */
    public static List<Two<double[][], double[][]>> queriesAndKeys() {
        return sentences().stream().map(s -> new Two<>(s.first(), s.second())).toList();
    }

    /** Scores whose exponentials overflow, or all vanish, unless softmax shifts them first; easy ones come before. */
    public static List<double[]> extremeScores() {
        return List.of(
                new double[] {0, Math.log(3)},
                new double[] {-1, -2.5, 0.3},
                new double[] {1000, 1001},
                new double[] {-2000, -2001, -2003},
                new double[] {800, -800});
    }

    /** Shares that sum to 1; some of them are 0. */
    public static List<double[]> weights() {
        return List.of(
                new double[] {0.25, 0.75},
                new double[] {0.25, 0.25, 0.25, 0.25},
                new double[] {0.5, 0, 0.5},
                new double[] {0.1, 0.2, 0, 0.3, 0.4});
    }

    /** The types of a method's parameters are those of the inputs' list, so the cast cannot fail. */
    @SuppressWarnings("unchecked")
    static <T> T argument(Object[] input, int number) {
        return (T) input[number];
    }

    /** Copies vectors and matrices, so that a method that changes its input is found out and does no harm. */
    static Object[] copy(Object[] input) {
        return Arrays.stream(input).map(Inputs::copy).toArray();
    }

    private static Object copy(Object argument) {
        if (argument instanceof double[] vector) {
            return vector.clone();
        }
        if (argument instanceof double[][] matrix) {
            return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        }
        return argument instanceof SimpleMatrix matrix ? matrix.copy() : argument;
    }
}
