package dev.ijava.lessons;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * Several heads side by side: project, split the columns among the heads, attend in each, join, project once more.
 * Head i has columns i·w to (i + 1)·w − 1, where w is the width of a head. Source: Vaswani et al. 2017, section 3.2.2.
 *
 * @param heads  how many; they share the columns of query, key and value evenly
 * @param query  d → d_model
 * @param key    d → d_model
 * @param value  d → d_v_model
 * @param output W_o, d_v_model → d_out
 */
public record MultiHead(int heads, Linear query, Linear key, Linear value, Linear output) {

    /** Without biases; W_q, W_k, W_v d × d_model, W_o d_model × d_out. */
    public static MultiHead of(int heads, SimpleMatrix wq, SimpleMatrix wk, SimpleMatrix wv, SimpleMatrix wo) {
        return new MultiHead(heads, Linear.of(wq), Linear.of(wk), Linear.of(wv), Linear.of(wo));
    }

    /** Self-attention over X, n × d; the options hold in each head, so √d_k is that of one head's keys. */
    public MultiHeadSteps attend(SimpleMatrix x, Options options) {
        return attend(x, x, options);
    }

    /** Queries from X, n × d; keys and values from a context, m × d (cross-attention). */
    public MultiHeadSteps attend(SimpleMatrix x, SimpleMatrix context, Options options) {
        List<AttentionSteps> steps = attend(heads, query.apply(x), key.apply(context), value.apply(context), options);
        SimpleMatrix joined = join(steps.stream().map(AttentionSteps::output).toList()); // n × d_v_model
        return new MultiHeadSteps(steps, joined, output.apply(joined));
    }

    /**
     * One result a head, from queries, keys and values that are already projected.
     *
     * @param queries n × d_model
     * @param keys    m × d_model
     * @param values  m × d_v_model
     */
    public static List<AttentionSteps> attend(
            int heads, SimpleMatrix queries, SimpleMatrix keys, SimpleMatrix values, Options options) {
        List<SimpleMatrix> q = split(queries, heads);
        List<SimpleMatrix> k = split(keys, heads);
        List<SimpleMatrix> v = split(values, heads);
        return IntStream.range(0, heads)
                .mapToObj(head -> Attention.attend(q.get(head), k.get(head), v.get(head), options))
                .toList();
    }

    /** The columns shared out among the heads: n × d becomes {@code heads} matrices n × d/heads. */
    public static List<SimpleMatrix> split(SimpleMatrix x, int heads) {
        Require.matrix("token", x);
        Require.that(
                heads > 0 && x.getNumCols() % heads == 0,
                "%d columns cannot be shared evenly by %d heads: the width must be a multiple of the heads.",
                x.getNumCols(),
                heads);
        int width = x.getNumCols() / heads;
        return IntStream.range(0, heads)
                .mapToObj(head -> x.extractMatrix(0, x.getNumRows(), head * width, (head + 1) * width))
                .toList();
    }

    /** The matrices side by side: the way back from {@link #split}. */
    public static SimpleMatrix join(List<SimpleMatrix> parts) {
        Require.that(!parts.isEmpty(), "There is nothing to join: give the output of at least one head.");
        for (SimpleMatrix part : parts) {
            Require.length(
                    "the output of a head", part.getNumRows(), parts.get(0).getNumRows(), "one row a word");
        }
        return parts.stream().reduce((left, right) -> left.concatColumns(right)).orElseThrow();
    }
}
