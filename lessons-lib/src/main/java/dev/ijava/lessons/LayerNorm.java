package dev.ijava.lessons;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/**
 * Layer normalisation: every row is shifted to mean 0 and scaled to variance 1, then stretched and moved as was
 * learned: gain · (x − mean) / √(variance + epsilon) + bias. Source: Ba, Kiros, Hinton 2016, equation 4.
 *
 * @param gain    d numbers (gamma, "scale")
 * @param bias    d numbers (beta, "shift")
 * @param epsilon keeps a constant row from a division by 0; 1e-5 in PyTorch, 1e-12 in BERT
 */
public record LayerNorm(double[] gain, double[] bias, double epsilon) {

    /** @throws IllegalArgumentException if gain and bias differ in length or epsilon is negative */
    public LayerNorm {
        Require.vector("the gain", gain);
        Require.vector("the bias", bias);
        Require.length("the bias", bias.length, gain.length, "gain and bias have one number for each column");
        Require.that(epsilon >= 0, "Epsilon is %s, expected a small positive number such as 1e-5.", epsilon);
    }

    /** Before any learning: gain 1, bias 0, epsilon 1e-5. */
    public static LayerNorm ofWidth(int width) {
        double[] ones = new double[width];
        Arrays.fill(ones, 1);
        return new LayerNorm(ones, new double[width], 1e-5);
    }

    /** Every row by itself; n × d stays n × d. */
    public SimpleMatrix apply(SimpleMatrix x) {
        Require.matrix("row", x);
        Require.length("a row", x.getNumCols(), gain.length, "gain and bias have one number for each column");
        return Vectors.eachRow(x, this::apply);
    }

    /** One row, d numbers. */
    public double[] apply(double[] row) {
        double mean = mean(row);
        double deviation = Math.sqrt(variance(row) + epsilon);
        double[] normalised = new double[row.length];
        Arrays.setAll(normalised, j -> gain[j] * (row[j] - mean) / deviation + bias[j]);
        return normalised;
    }

    /** The mean of a row. */
    public static double mean(double[] row) {
        return Arrays.stream(Require.vector("the row", row)).average().orElseThrow();
    }

    /** The variance of a row, the sum of squared deviations divided by d: what layer norm uses. */
    public static double variance(double[] row) {
        double mean = mean(row);
        return Arrays.stream(row).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    }

    /** The unbiased variance of a row, divided by d − 1 instead of d: what statistics of a sample use. */
    public static double sampleVariance(double[] row) {
        Require.that(row.length > 1, "A sample of one number has no variance: give at least two.");
        return variance(row) * row.length / (row.length - 1);
    }
}
