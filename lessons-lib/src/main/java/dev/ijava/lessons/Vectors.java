package dev.ijava.lessons;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.ejml.simple.SimpleMatrix;

/**
 * The arithmetic of attention on {@code double[]}: dot product, softmax, weighted sum, and the way to matrices and
 * back.
 *
 * <p>Every method leaves its arguments as they are, and throws {@link IllegalArgumentException} for vectors that are
 * null, empty, not finite or of the wrong length, naming the one at fault.
 */
public final class Vectors {

    /** Beyond e^±500 a sum of exponentials comes near the end of what a double can hold (about e^±709). */
    private static final double SAFE_EXPONENT = 500;

    private Vectors() {}

    /** The dot product Σ a_j·b_j of two vectors of the same length. */
    public static double dot(double[] a, double[] b) {
        return Arrays.stream(products(a, b)).sum();
    }

    /** The products a_j·b_j, dimension by dimension; their sum is the {@link #dot dot product}. */
    public static double[] products(double[] a, double[] b) {
        Require.vector("the first vector", a);
        Require.vector("the second vector", b);
        Require.length("the second vector", b.length, a.length, "both vectors need the same length");
        double[] products = new double[a.length];
        Arrays.setAll(products, j -> a[j] * b[j]);
        return products;
    }

    /** The length √(v·v) of a vector. */
    public static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    /** The cosine of the angle between two vectors that are not zero: a·b / (|a||b|), from −1 to 1. */
    public static double cosine(double[] a, double[] b) {
        double lengths = norm(a) * norm(b);
        Require.that(lengths > 0, "The cosine needs two vectors that are not zero: a zero vector has no direction.");
        return dot(a, b) / lengths;
    }

    /**
     * Softmax: e^{s_i} / Σ e^{s_j}. It cannot overflow, see {@link #exponentials}.
     *
     * @param scores any finite numbers, −∞ for a hidden one, whose weight is 0
     * @return positive weights that sum to 1; all zeros if every score is −∞, since nothing can be shared out
     */
    public static double[] softmax(double... scores) {
        double[] exponentials = exponentials(scores);
        double sum = Arrays.stream(exponentials).sum();
        return sum == 0
                ? exponentials
                : Arrays.stream(exponentials).map(e -> e / sum).toArray();
    }

    /**
     * The numerators of softmax, e^{s_i}, or e^{s_i − shift} where {@link #shift} is not 0.
     *
     * @param scores any finite numbers, −∞ for a hidden one
     */
    public static double[] exponentials(double... scores) {
        double shift = shift(scores);
        return Arrays.stream(scores).map(score -> Math.exp(score - shift)).toArray();
    }

    /**
     * What is subtracted from all scores before the exponentials are taken: the largest score if it lies beyond ±500,
     * where exponentials would overflow or all vanish, else 0. Softmax is the same either way.
     */
    public static double shift(double... scores) {
        Require.that(scores != null && scores.length > 0, "Softmax needs at least one score.");
        for (int i = 0; i < scores.length; i++) {
            Require.that(
                    scores[i] < Double.POSITIVE_INFINITY,
                    "%s is %s: a score must be a finite number, or −∞ for a hidden one.",
                    Require.nth("score", i, scores.length),
                    scores[i]);
        }
        double largest = Arrays.stream(scores).max().getAsDouble();
        return Math.abs(largest) > SAFE_EXPONENT && Double.isFinite(largest) ? largest : 0;
    }

    /** ln Σ e^{s_i}, without overflow; a score minus this is the logarithm of its weight. */
    public static double logSumExp(double... scores) {
        return shift(scores) + Math.log(Arrays.stream(exponentials(scores)).sum());
    }

    /**
     * How the weights move when a score moves: entry (i, j) is ∂w_i/∂s_j = w_i·(1 − w_i) if i = j, else −w_i·w_j.
     *
     * @param weights n weights from {@link #softmax}
     * @return n × n, symmetric
     */
    public static double[][] softmaxJacobian(double... weights) {
        Require.vector("the list of weights", weights);
        double[][] jacobian = new double[weights.length][weights.length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                jacobian[i][j] = weights[i] * ((i == j ? 1 : 0) - weights[j]);
            }
        }
        return jacobian;
    }

    /** Each number divided by the sum of all: the plain shares, not softmax. The sum must not be 0. */
    public static double[] shares(double... numbers) {
        double sum = Arrays.stream(Require.vector("the vector", numbers)).sum();
        Require.that(sum != 0, "The numbers sum to 0, so they cannot be divided by their sum.");
        return Arrays.stream(numbers).map(number -> number / sum).toArray();
    }

    /**
     * The mix Σ w_i·v_i.
     *
     * @param weights m numbers
     * @param values  m × d, one row for each weight
     * @return d numbers
     */
    public static double[] weightedSum(double[] weights, double[][] values) {
        Require.vector("the weights", weights);
        Require.rows("value", values);
        Require.length("the list of weights", weights.length, values.length, "each value needs one weight");
        double[] sum = new double[values[0].length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += weights[i] * values[i][j];
            }
        }
        return sum;
    }

    /** The vectors as rows of a matrix, n × d. */
    public static SimpleMatrix matrix(double[]... rows) {
        return new SimpleMatrix(Require.rows("row", rows));
    }

    /** The rows of a matrix, n vectors of d numbers; a copy. */
    public static double[][] rows(SimpleMatrix matrix) {
        return matrix.toArray2();
    }

    /** One row of a matrix, counted from 0; a copy. */
    public static double[] row(SimpleMatrix matrix, int row) {
        return rows(matrix)[Require.row("row", row, matrix.getNumRows())];
    }

    /** A matrix whose rows have gone through the method, for example {@code eachRow(scores, Vectors::softmax)}. */
    public static SimpleMatrix eachRow(SimpleMatrix matrix, UnaryOperator<double[]> method) {
        return new SimpleMatrix(Arrays.stream(rows(matrix)).map(method).toArray(double[][]::new));
    }
}
