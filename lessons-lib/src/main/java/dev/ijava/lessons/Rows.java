package dev.ijava.lessons;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** One number for each row of a matrix. */
public final class Rows {

    private Rows() {}

    /** What each row sums to, n numbers: 1 for weights, or 0 where a query sees nothing. */
    public static double[] sums(SimpleMatrix matrix) {
        return Arrays.stream(Vectors.rows(matrix))
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }

    /**
     * How alike the rows are: the mean cosine of every two of them. 1 means that all point the same way.
     *
     * @param matrix n × d, n at least 2
     */
    public static double likeness(SimpleMatrix matrix) {
        double[][] rows = Vectors.rows(matrix);
        Require.that(rows.length > 1, "One row is like nothing else: give at least two.");
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += Vectors.cosine(rows[i], rows[j]);
            }
        }
        return sum / (rows.length * (rows.length - 1) / 2.0);
    }

    /**
     * How far each row has moved: the largest distance between entries at the same place, n numbers.
     *
     * @param before n × d
     * @param after  n × d
     * @throws IllegalArgumentException if the shapes differ
     */
    public static double[] changes(SimpleMatrix before, SimpleMatrix after) {
        Require.that(
                before.getNumRows() == after.getNumRows() && before.getNumCols() == after.getNumCols(),
                "Rows of %s and of %s cannot be compared: both matrices need the same shape.",
                Require.shape(before),
                Require.shape(after));
        return Arrays.stream(Vectors.rows(after.minus(before)))
                .mapToDouble(row -> Arrays.stream(row).map(Math::abs).max().orElse(0))
                .toArray();
    }
}
