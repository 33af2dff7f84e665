package dev.ijava.lessons.check;

import dev.ijava.lessons.Numbers;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;

/**
 * What a method gave: a number, a vector, a matrix, or something else, as rows of numbers where possible.
 *
 * @param rows the numbers, one row for a number or a vector; null if there are none to compare
 * @param text how it is said
 */
record Outcome(double[][] rows, String text) {

    static Outcome of(Object value) {
        if (value instanceof Number number) {
            return new Outcome(new double[][] {{number.doubleValue()}}, Numbers.fixed(number.doubleValue()));
        }
        if (value instanceof double[] vector) {
            return new Outcome(new double[][] {vector.clone()}, Numbers.fixed(vector));
        }
        if (value instanceof double[][] matrix && Arrays.stream(matrix).anyMatch(Objects::isNull)) {
            return new Outcome(
                    null,
                    "a matrix whose row %d is null"
                            .formatted(Arrays.asList(matrix).indexOf(null)));
        }
        if (value instanceof double[][] matrix) {
            return new Outcome(
                    Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new),
                    Arrays.stream(matrix).map(Numbers::fixed).collect(Collectors.joining(", ", "[", "]")));
        }
        return value instanceof SimpleMatrix matrix ? of(matrix.toArray2()) : new Outcome(null, String.valueOf(value));
    }

    boolean isCloseTo(Outcome other, double tolerance) {
        if (rows == null || other.rows == null || rows.length != other.rows.length) {
            return rows == null && other.rows == null && text.equals(other.text);
        }
        for (int r = 0; r < rows.length; r++) {
            if (!isClose(rows[r], other.rows[r], tolerance)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClose(double[] a, double[] b, double tolerance) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            boolean same = a[i] == b[i] || Double.isNaN(a[i]) && Double.isNaN(b[i]);
            if (!same && !(Math.abs(a[i] - b[i]) <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    /** Nothing, or nothing but zeros and NaN: what a method gives before anything is written in it. */
    boolean isBlank() {
        return rows == null
                ? "null".equals(text)
                : Arrays.stream(rows).flatMapToDouble(Arrays::stream).allMatch(n -> n == 0 || Double.isNaN(n));
    }
}
