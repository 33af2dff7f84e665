package dev.ijava.lessons;

import org.ejml.simple.SimpleMatrix;

/**
 * The feed-forward part of a block: every word by itself goes through a wide layer and back.
 * Source: Vaswani et al. 2017, section 3.3.
 *
 * @param widen      d → d_ff, usually 4·d
 * @param activation the bend in between
 * @param narrow     d_ff → d
 */
public record FeedForward(Linear widen, Activation activation, Linear narrow) {

    /** narrow(activation(widen(x))); n × d stays n × d. */
    public SimpleMatrix apply(SimpleMatrix x) {
        return narrow.apply(activation.of(widen.apply(x)));
    }
}
