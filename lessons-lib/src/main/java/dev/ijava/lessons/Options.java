package dev.ijava.lessons;

import java.util.OptionalDouble;

/**
 * How {@link Attention} treats the scores before softmax: what they are multiplied by, and who may look at whom.
 * {@code Options.scaledBySqrtD().mask(Mask.causal(4))} reads as it works: scaled first, masked second.
 *
 * @param factor what the scores are multiplied by; empty stands for 1/√d_k, which depends on the vectors
 * @param mask   which keys a query sees
 */
public record Options(OptionalDouble factor, Mask mask) {

    /** @throws IllegalArgumentException if the factor is not finite or the mask is null */
    public Options {
        Require.that(mask != null, "The mask is null: use Mask.none() to hide nothing.");
        Require.that(Double.isFinite(factor.orElse(1)), "The scale is %s: it must be a finite number.", factor);
    }

    /** Scores as they are: q·k, as in notebook 01 (Luong et al. 2015, "dot"). */
    public static Options unscaled() {
        return scale(1);
    }

    /** Scores divided by √d_k, the square root of the length of a key (Vaswani et al. 2017, equation 1). */
    public static Options scaledBySqrtD() {
        return new Options(OptionalDouble.empty(), Mask.none());
    }

    /** Scores multiplied by a factor; a temperature T is the factor 1/T. */
    public static Options scale(double factor) {
        return new Options(OptionalDouble.of(factor), Mask.none());
    }

    /** The same scaling under this mask instead of the present one. */
    public Options mask(Mask mask) {
        return new Options(factor, mask);
    }

    /** What scores of keys with this length are multiplied by. */
    public double factor(int keyLength) {
        return factor.orElse(1 / Math.sqrt(keyLength));
    }
}
