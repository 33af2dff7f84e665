package dev.ijava.lessons;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/**
 * A linear layer, x·W + b, the same for every row. PyTorch and ONNX files often hold W transposed:
 * pass W as d_in × d_out.
 *
 * @param weights W, d_in × d_out
 * @param bias    b, d_out numbers
 */
public record Linear(SimpleMatrix weights, double[] bias) {

    /** @throws IllegalArgumentException if a number is not finite or the bias has not the width of the output */
    public Linear {
        Require.matrix("weight row", weights);
        Require.vector("the bias", bias);
        Require.length("the bias", bias.length, weights.getNumCols(), "one number for each column of W");
    }

    /** Without bias. */
    public static Linear of(SimpleMatrix weights) {
        return new Linear(
                weights, new double[Require.matrix("weight row", weights).getNumCols()]);
    }

    /** Typed row by row, without bias; d_in × d_out. */
    public static Linear of(double[]... weights) {
        return of(Vectors.matrix(weights));
    }

    /** X·W + b: n × d_in becomes n × d_out. */
    public SimpleMatrix apply(SimpleMatrix x) {
        Require.matrix("token", x);
        Require.that(
                x.getNumCols() == weights.getNumRows(),
                "X is %s and W is %s: X needs as many columns as W has rows.",
                Require.shape(x),
                Require.shape(weights));
        SimpleMatrix product = x.mult(weights); // n × d_out
        return Vectors.eachRow(product, this::plusBias);
    }

    private double[] plusBias(double[] row) {
        Arrays.setAll(row, j -> row[j] + bias[j]);
        return row;
    }
}
