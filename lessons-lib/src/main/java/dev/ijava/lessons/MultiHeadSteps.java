package dev.ijava.lessons;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * What {@link MultiHead} did on the way.
 *
 * @param heads  every head's own steps; each output n × d_v
 * @param joined the outputs side by side, n × heads·d_v
 * @param output joined times W_o, n × d_out
 */
public record MultiHeadSteps(List<AttentionSteps> heads, SimpleMatrix joined, SimpleMatrix output) {

    /** One head's steps, counted from 0. */
    public AttentionSteps head(int head) {
        return heads.get(Require.row("head", head, heads.size()));
    }

    /** The average of the heads' weights, n × m. */
    public SimpleMatrix meanWeights() {
        return heads.stream()
                .map(AttentionSteps::weights)
                .reduce(SimpleMatrix::plus)
                .orElseThrow()
                .divide(heads.size());
    }
}
