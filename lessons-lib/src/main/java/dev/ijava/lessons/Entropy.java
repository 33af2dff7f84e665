package dev.ijava.lessons;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/**
 * How spread out weights are, in nats: 0 if one has everything, ln n if all n are equal.
 * Source: Shannon 1948, section 6.
 */
public final class Entropy {

    private Entropy() {}

    /**
     * H = −Σ p ln p, where 0·ln 0 counts 0; the weights are not negative and sum to 1, or to 0 where nothing is seen.
     */
    public static double of(double... weights) {
        double sum =
                Arrays.stream(Require.vector("the list of weights", weights)).sum();
        Require.that(
                Arrays.stream(weights).allMatch(p -> p >= 0) && (sum == 0 || Math.abs(sum - 1) < 1e-6),
                "Entropy needs weights that are not negative and sum to 1; these sum to %s.",
                sum);
        return Arrays.stream(weights)
                .filter(p -> p > 0)
                .map(p -> -p * Math.log(p))
                .sum();
    }

    /** The entropy of every row, n numbers. */
    public static double[] ofRows(SimpleMatrix weights) {
        return Arrays.stream(Vectors.rows(weights)).mapToDouble(Entropy::of).toArray();
    }

    /** e^H: among how many equal words the attention might as well be shared out. */
    public static double perplexity(double... weights) {
        return Math.exp(of(weights));
    }

    /** ln n, the largest entropy that n weights can have. */
    public static double largest(int n) {
        return Math.log(n);
    }
}
