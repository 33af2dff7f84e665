package dev.ijava.lessons;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/**
 * Another order of the words of a sentence. Shuffling rows is multiplying by a matrix P with a single 1 in each row and
 * column; its transpose puts them back, since Pᵀ·P is the identity.
 *
 * @param order the word at each new place, counted from 0: {@code order[0]} comes first
 */
public record Permutation(int... order) {

    /** @throws IllegalArgumentException unless each of 0 to n − 1 occurs once */
    public Permutation {
        order = order.clone();
        int[] sorted = Arrays.stream(order).sorted().toArray();
        for (int i = 0; i < sorted.length; i++) {
            Require.that(
                    sorted[i] == i,
                    "The order %s is not one of %d words: each of 0 to %d has to occur once.",
                    Arrays.toString(order),
                    order.length,
                    order.length - 1);
        }
    }

    /** An order such as 3, 1, 0, 2: the fourth word first, then the second, the first, the third. */
    public static Permutation of(int... order) {
        return new Permutation(order);
    }

    /** A copy of the order. */
    @Override
    public int[] order() {
        return order.clone();
    }

    /** P, n × n: row i has its 1 in column order[i]. */
    public SimpleMatrix matrix() {
        SimpleMatrix p = new SimpleMatrix(order.length, order.length);
        for (int i = 0; i < order.length; i++) {
            p.set(i, order[i], 1);
        }
        return p;
    }

    /** P·M: the rows of an n × d matrix in this order. */
    public SimpleMatrix shuffle(SimpleMatrix rows) {
        requireOneRowEach(rows);
        return matrix().mult(rows);
    }

    /** Pᵀ·M: the rows of a shuffled n × d matrix back in their old places. */
    public SimpleMatrix restore(SimpleMatrix rows) {
        requireOneRowEach(rows);
        return matrix().transpose().mult(rows);
    }

    /** The words in this order. */
    public String[] shuffle(String... words) {
        return Tokens.shuffled(words, order);
    }

    private void requireOneRowEach(SimpleMatrix rows) {
        Require.length("the order", order.length, rows.getNumRows(), "one number for each row");
    }
}
