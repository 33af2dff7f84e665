package dev.ijava.lessons.train;

import dev.ijava.lessons.Attention;
import dev.ijava.lessons.AttentionSteps;
import dev.ijava.lessons.Mask;
import dev.ijava.lessons.Options;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/**
 * One causal head, softmax(mask(h·W_q·(h·W_k)ᵀ / √d)) · h·W_v · W_o.
 *
 * @param query  W_q, d × d_k
 * @param key    W_k, d × d_k
 * @param value  W_v, d × d_v
 * @param output W_o, d_v × d; without it d_v is d
 */
record CausalHead(Variable query, Variable key, Variable value, Optional<Variable> output) {

    static CausalHead random(int width, double standardDeviation, boolean withOutput, Random random) {
        Supplier<Variable> square = () -> Variable.random(width, width, standardDeviation, random);
        Variable query = square.get();
        Variable key = square.get();
        Variable value = square.get();
        return new CausalHead(query, key, value, withOutput ? Optional.of(square.get()) : Optional.empty());
    }

    CausalHead copy() {
        return new CausalHead(query.copy(), key.copy(), value.copy(), output.map(Variable::copy));
    }

    List<Variable> parameters() {
        return Stream.concat(Stream.of(query, key, value), output.stream()).toList();
    }

    /** What this head adds to h; n × d. */
    Variable apply(Variable h) {
        Variable scores = h.times(query).timesTransposed(h.times(key)).scale(1 / Math.sqrt(key.columns)); // n × n
        Variable mixed = scores.softmax(Mask.causal(h.rows)).times(h.times(value)); // n × d_v
        return output.map(mixed::times).orElse(mixed);
    }

    /** The same, with its steps kept for looking at. */
    AttentionSteps steps(Variable h) {
        SimpleMatrix x = h.matrix();
        return Attention.attend(
                x.mult(query.matrix()),
                x.mult(key.matrix()),
                x.mult(value.matrix()),
                Options.scaledBySqrtD().mask(Mask.causal(h.rows)));
    }
}
