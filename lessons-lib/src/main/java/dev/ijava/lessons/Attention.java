package dev.ijava.lessons;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/**
 * One head of attention: match queries with keys, share out by softmax, mix the values; with everything on the way
 * kept for looking at.
 *
 * <p>All methods throw {@link IllegalArgumentException} for input that is null, empty, ragged, not finite or does not
 * fit together; the message names the vector at fault. Source: Vaswani et al. 2017, section 3.2.1.
 */
public final class Attention {

    private Attention() {}

    /**
     * One query, unscaled and unmasked.
     *
     * @param query  d_k numbers
     * @param keys   m × d_k, one row a word
     * @param values m × d_v, one row a word
     */
    public static AttentionSteps attend(double[] query, double[][] keys, double[][] values) {
        Require.vector("the query", query);
        Require.rows("key", keys);
        Require.rows("value", values);
        Require.length("the query", query.length, keys[0].length, "a query is as long as the keys");
        return attend(new SimpleMatrix(new double[][] {query}), new SimpleMatrix(keys), new SimpleMatrix(values));
    }

    /**
     * Many queries, unscaled and unmasked.
     *
     * @param queries n × d_k, one row a word
     * @param keys    m × d_k
     * @param values  m × d_v
     */
    public static AttentionSteps attend(SimpleMatrix queries, SimpleMatrix keys, SimpleMatrix values) {
        return attend(queries, keys, values, Options.unscaled());
    }

    /**
     * Many queries, scaled and masked as the options say: output = softmax(mask(factor · Q·Kᵀ)) · V.
     *
     * @param queries n × d_k, one row a word
     * @param keys    m × d_k
     * @param values  m × d_v
     */
    public static AttentionSteps attend(SimpleMatrix queries, SimpleMatrix keys, SimpleMatrix values, Options options) {
        requireThatTheyFit(queries, keys, values);
        SimpleMatrix scores = queries.mult(keys.transpose()); // n × m
        requireFinite(scores);
        return finish(queries, keys, values, scores, options);
    }

    /**
     * Additive attention without trained weights, score = Σ_j tanh(q_j + k_j); parameters as in the other methods.
     * Source: Bahdanau et al. 2015, as the "concat" mode of Keras reduces it.
     */
    public static AttentionSteps additive(
            SimpleMatrix queries, SimpleMatrix keys, SimpleMatrix values, Options options) {
        requireThatTheyFit(queries, keys, values);
        double[] ones = new double[keys.getNumCols()];
        Arrays.fill(ones, 1);
        return additive(queries, keys, values, ones, options);
    }

    /**
     * Additive attention, score = Σ_j w_j·tanh(q_j + k_j); project queries and keys first, see {@link Projections}.
     * Source: Bahdanau et al. 2015, appendix A.1.2.
     *
     * @param weights w, d_k numbers
     */
    public static AttentionSteps additive(
            SimpleMatrix queries, SimpleMatrix keys, SimpleMatrix values, double[] weights, Options options) {
        requireThatTheyFit(queries, keys, values);
        Require.vector("the weight vector", weights);
        Require.length("the weight vector", weights.length, keys.getNumCols(), "it is as long as the keys");
        SimpleMatrix scores = new SimpleMatrix(queries.getNumRows(), keys.getNumRows());
        for (int i = 0; i < queries.getNumRows(); i++) {
            for (int j = 0; j < keys.getNumRows(); j++) {
                for (int d = 0; d < keys.getNumCols(); d++) {
                    double match = Math.tanh(queries.get(i, d) + keys.get(j, d));
                    scores.set(i, j, scores.get(i, j) + weights[d] * match);
                }
            }
        }
        return finish(queries, keys, values, scores, options);
    }

    private static AttentionSteps finish(
            SimpleMatrix queries, SimpleMatrix keys, SimpleMatrix values, SimpleMatrix scores, Options options) {
        Require.that(options != null, "The options are null: use Options.unscaled() or Options.scaledBySqrtD().");
        SimpleMatrix scaled = scores.scale(options.factor(keys.getNumCols()));
        requireFinite(scaled);
        SimpleMatrix masked = options.mask().hide(scaled);
        SimpleMatrix exponentials = Vectors.eachRow(masked, Vectors::exponentials);
        SimpleMatrix weights = Vectors.eachRow(masked, Vectors::softmax); // rows sum to 1
        SimpleMatrix output = weights.mult(values); // n × d_v
        return new AttentionSteps(
                queries.copy(),
                keys.copy(),
                values.copy(),
                options,
                scores,
                scaled,
                masked,
                exponentials,
                weights,
                output);
    }

    private static void requireThatTheyFit(SimpleMatrix queries, SimpleMatrix keys, SimpleMatrix values) {
        Require.matrix("query", queries);
        Require.matrix("key", keys);
        Require.matrix("value", values);
        Require.that(
                queries.getNumCols() == keys.getNumCols(),
                "The queries are %s and the keys %s: both need the same number of columns, d_k.",
                Require.shape(queries),
                Require.shape(keys));
        Require.that(
                keys.getNumRows() == values.getNumRows(),
                "Keys: %d, values: %d. Each key needs a value, so there must be as many of both.",
                keys.getNumRows(),
                values.getNumRows());
    }

    private static void requireFinite(SimpleMatrix scores) {
        Require.that(
                !scores.hasUncountable(),
                "A score is too large for a number of this machine: use smaller queries, keys or scale.");
    }
}
