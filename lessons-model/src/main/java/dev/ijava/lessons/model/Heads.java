package dev.ijava.lessons.model;

import dev.ijava.lessons.Vectors;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** What heads look at, as one number or one row: means over words, over heads and over layers. */
public final class Heads {

    private Heads() {}

    /**
     * The mean attention of all heads of one layer, n × n; its rows sum to 1.
     *
     * @throws IllegalArgumentException unless layer is 0 to 5
     */
    public static SimpleMatrix meanOfLayer(Encoding encoding, int layer) {
        int heads = encoding.heads().get(0).size();
        return IntStream.range(0, heads)
                .mapToObj(head -> encoding.attention(layer, head))
                .reduce(SimpleMatrix::plus)
                .orElseThrow()
                .divide(heads);
    }

    /** The mean attention of all heads of all layers, n × n; its rows sum to 1. */
    public static SimpleMatrix meanOfAll(Encoding encoding) {
        int layers = encoding.heads().size();
        return IntStream.range(0, layers)
                .mapToObj(layer -> meanOfLayer(encoding, layer))
                .reduce(SimpleMatrix::plus)
                .orElseThrow()
                .divide(layers);
    }

    /**
     * How much a token gives to the token before it, on average over all tokens that have one.
     *
     * @param attention n × n, n at least 2
     */
    public static double toPrevious(SimpleMatrix attention) {
        return IntStream.range(1, attention.getNumRows())
                .mapToDouble(token -> attention.get(token, token - 1))
                .average()
                .orElseThrow();
    }

    /**
     * How much a token gives to the first token, which is [CLS], on average over all tokens but the first and the last.
     *
     * @param attention n × n, n at least 3
     */
    public static double toFirst(SimpleMatrix attention) {
        return IntStream.range(1, attention.getNumRows() - 1)
                .mapToDouble(token -> attention.get(token, 0))
                .average()
                .orElseThrow();
    }

    /**
     * Each token's share of what arrives at the token that asks: the length of weight times value, divided by the sum of
     * those lengths; n numbers. Source: Kobayashi et al. 2020, "Attention is Not Only a Weight", here before the heads'
     * outputs are joined.
     *
     * @param asker position of the token that asks, from 0
     */
    public static double[] arriving(Head head, int asker) {
        double[] weights = Vectors.row(head.attention(), asker);
        double[] lengths = IntStream.range(0, weights.length)
                .mapToDouble(token -> weights[token] * Vectors.norm(Vectors.row(head.values(), token)))
                .toArray();
        return Vectors.shares(lengths);
    }
}
