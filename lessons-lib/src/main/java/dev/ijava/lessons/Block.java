package dev.ijava.lessons;

import org.ejml.simple.SimpleMatrix;

/**
 * A transformer block: attention, then feed-forward, each with a residual connection, by which the word's own vector
 * returns, and a layer norm.
 *
 * @param attention     d → d
 * @param attentionNorm the norm of the attention part
 * @param feedForward   d → d
 * @param feedNorm      the norm of the feed-forward part
 * @param order         where the norms stand
 */
public record Block(
        MultiHead attention, LayerNorm attentionNorm, FeedForward feedForward, LayerNorm feedNorm, Order order) {

    /** Where the layer norms stand. */
    public enum Order {
        /** norm(x + part(x)): the first transformer and BERT (Vaswani et al. 2017, section 3.1). */
        POST_NORM,
        /** x + part(norm(x)): GPT-2 and most since (Xiong et al. 2020). */
        PRE_NORM
    }

    /** All words through the block; n × d stays n × d. */
    public Steps apply(SimpleMatrix x, Options options) {
        boolean before = order == Order.PRE_NORM;
        MultiHeadSteps attended = attention.attend(before ? attentionNorm.apply(x) : x, options);
        SimpleMatrix sum = x.plus(attended.output());
        SimpleMatrix middle = before ? sum : attentionNorm.apply(sum);
        SimpleMatrix fed = feedForward.apply(before ? feedNorm.apply(middle) : middle);
        SimpleMatrix end = middle.plus(fed);
        return new Steps(attended, middle, before ? end : feedNorm.apply(end));
    }

    /**
     * What a block did on the way.
     *
     * @param attention      the heads
     * @param afterAttention n × d
     * @param output         n × d
     */
    public record Steps(MultiHeadSteps attention, SimpleMatrix afterAttention, SimpleMatrix output) {}
}
