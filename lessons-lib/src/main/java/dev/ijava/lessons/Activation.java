package dev.ijava.lessons;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;

/** The bend between two linear layers; without one, two of them would be no more than one. */
public enum Activation {
    /** max(0, x): the first transformer. */
    RELU(x -> Math.max(0, x)),
    /** x·Φ(x) = x/2 · (1 + erf(x/√2)): BERT. Source: Hendrycks, Gimpel 2016, section 2. */
    GELU(x -> 0.5 * x * (1 + erf(x / Math.sqrt(2)))),
    /** GELU by the hyperbolic tangent: GPT-2. Source: the same, section 2. */
    GELU_TANH(x -> 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x))));

    private final DoubleUnaryOperator function;

    Activation(DoubleUnaryOperator function) {
        this.function = function;
    }

    /** One number. */
    public double of(double x) {
        return function.applyAsDouble(x);
    }

    /** Every number of a vector. */
    public double[] of(double... vector) {
        return Arrays.stream(vector).map(function).toArray();
    }

    /** Every number of a matrix. */
    public SimpleMatrix of(SimpleMatrix matrix) {
        return Vectors.eachRow(matrix, this::of);
    }

    /**
     * The error function by its series 2/√π · e^(−x²) · Σ 2^n x^(2n+1) / (1·3·5…(2n+1)), all of whose terms have one
     * sign, so nothing cancels. Beyond ±6 it is ±1 to the last digit. Source: Abramowitz, Stegun, 7.1.6.
     */
    static double erf(double x) {
        if (Math.abs(x) > 6) {
            return Math.signum(x);
        }
        double term = x;
        double sum = 0;
        for (int n = 1; sum + term != sum; n++) {
            sum += term;
            term *= 2 * x * x / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }
}
