package dev.ijava.lessons;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/**
 * Rotary positions (RoPE): pairs of entries turn by an angle that grows with the position, so that q_m·k_n depends on
 * m − n only. Pair j of a vector of width d turns by position / scaling / base^(2j/d).
 * Source: Su et al. 2021, section 3.2.
 *
 * @param base    10,000 in the paper
 * @param scaling positions are divided by it; 1 leaves them alone
 * @param layout  which two entries make a pair
 */
public record Rotary(double base, double scaling, Layout layout) {

    /** Which two entries are turned together. */
    public enum Layout {
        /** Entry j with entry j + d/2: Llama in Hugging Face, Keras. */
        HALF_SPLIT,
        /** Entry 2j with entry 2j + 1: the paper. */
        INTERLEAVED
    }

    /** Base 10,000, no scaling, half-split. */
    public static Rotary halfSplit() {
        return new Rotary(10_000, 1, Layout.HALF_SPLIT);
    }

    /** Base 10,000, no scaling, interleaved. */
    public static Rotary interleaved() {
        return new Rotary(10_000, 1, Layout.INTERLEAVED);
    }

    /** A vector of even width, turned as its position says; its length stays. */
    public double[] rotate(double[] vector, double position) {
        Require.vector("the vector", vector);
        int pairs = Positions.requireEven(vector.length) / 2;
        double[] turned = new double[vector.length];
        for (int j = 0; j < pairs; j++) {
            int first = layout == Layout.HALF_SPLIT ? j : 2 * j;
            int second = layout == Layout.HALF_SPLIT ? j + pairs : 2 * j + 1;
            double angle = Positions.angle(position / scaling, j, vector.length, base);
            turned[first] = vector[first] * Math.cos(angle) - vector[second] * Math.sin(angle);
            turned[second] = vector[first] * Math.sin(angle) + vector[second] * Math.cos(angle);
        }
        return turned;
    }

    /** Every row turned as its own position says; n × d, n positions. */
    public SimpleMatrix rotate(SimpleMatrix rows, double... positions) {
        Require.length("the list of positions", positions.length, rows.getNumRows(), "one for each row");
        double[][] turned = rows.toArray2();
        Arrays.setAll(turned, i -> rotate(turned[i], positions[i]));
        return new SimpleMatrix(turned);
    }

    /** Rows at positions 0, 1, 2 …; n × d. */
    public SimpleMatrix rotate(SimpleMatrix rows) {
        return rotate(rows, Positions.firstPositions(rows.getNumRows()));
    }
}
