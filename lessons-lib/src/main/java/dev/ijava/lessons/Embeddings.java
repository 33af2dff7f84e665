package dev.ijava.lessons;

import java.util.Arrays;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * A vector for each word: a look-up table, nothing more.
 *
 * @param vocabulary the words
 * @param table      one row a word, in the vocabulary's order; size × d
 */
public record Embeddings(Vocabulary vocabulary, SimpleMatrix table) {

    /** @throws IllegalArgumentException unless there is one finite row for each word */
    public Embeddings {
        Require.matrix("embedding", table);
        Require.length(
                "the embedding table",
                table.getNumRows(),
                vocabulary.size(),
                "one row for each word of the vocabulary");
    }

    /** One row for each word, as typed. */
    public static Embeddings of(Vocabulary vocabulary, double[]... rows) {
        return new Embeddings(vocabulary, Vectors.matrix(rows));
    }

    /** A 1 at the word's own place, else 0: no two words have anything in common; size × size. */
    public static Embeddings oneHot(Vocabulary vocabulary) {
        return new Embeddings(vocabulary, SimpleMatrix.identity(vocabulary.size()));
    }

    /**
     * Normally distributed numbers with mean 0 and the given standard deviation, the same for the same seed;
     * size × width.
     */
    public static Embeddings random(Vocabulary vocabulary, int width, double standardDeviation, long seed) {
        Require.that(width > 0, "The width of an embedding is %d, expected at least 1.", width);
        Random random = new Random(seed);
        double[][] rows = new double[vocabulary.size()][width];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> standardDeviation * random.nextGaussian());
        }
        return of(vocabulary, rows);
    }

    /** The vector of a word, d numbers. */
    public double[] of(String word) {
        return Vectors.row(table, vocabulary.id(word));
    }

    /** The rows of a sentence, X, n × d: what attention starts from. */
    public SimpleMatrix sentence(String sentence) {
        return new SimpleMatrix(
                Arrays.stream(Tokens.words(sentence)).map(this::of).toArray(double[][]::new));
    }
}
