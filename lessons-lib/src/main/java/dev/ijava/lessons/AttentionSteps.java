package dev.ijava.lessons;

import org.ejml.simple.SimpleMatrix;

/**
 * Everything on the way of one attention head, from the vectors to the output. Without an argument a method answers for
 * all queries, as a matrix; with the number of a query, counted from 0, for that query alone, as {@code double[]}.
 *
 * @param queries      n × d_k
 * @param keys         m × d_k
 * @param values       m × d_v
 * @param options      scaling and mask that were used
 * @param scores       n × m, q·k
 * @param scaled       n × m, scores times {@link Options#factor(int)}
 * @param masked       n × m, scaled scores with −∞ where the mask hides
 * @param exponentials n × m, e^masked; in a row whose largest score lies beyond ±500, e^(masked − {@link #shift})
 * @param weights      n × m, exponentials divided by their row sum: rows sum to 1, or are zeros where a query sees
 *                     nothing
 * @param output       n × d_v, weights times values
 */
public record AttentionSteps(
        SimpleMatrix queries,
        SimpleMatrix keys,
        SimpleMatrix values,
        Options options,
        SimpleMatrix scores,
        SimpleMatrix scaled,
        SimpleMatrix masked,
        SimpleMatrix exponentials,
        SimpleMatrix weights,
        SimpleMatrix output) {

    /** The products q_j·k_ij of one query, m × d_k: row i sums to the score of key i. */
    public double[][] products(int query) {
        double[] q = Vectors.row(queries, query);
        double[][] products = keys.toArray2();
        for (double[] row : products) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= q[j];
            }
        }
        return products;
    }

    /** What each value adds to the output of one query, weight_i·v_i, m × d_v: the columns sum to the output. */
    public double[][] contributions(int query) {
        double[] shares = weights(query);
        double[][] contributions = values.toArray2();
        for (int i = 0; i < contributions.length; i++) {
            for (int j = 0; j < contributions[i].length; j++) {
                contributions[i][j] *= shares[i];
            }
        }
        return contributions;
    }

    /** The m scores of one query. */
    public double[] scores(int query) {
        return Vectors.row(scores, query);
    }

    /** The m scaled scores of one query. */
    public double[] scaled(int query) {
        return Vectors.row(scaled, query);
    }

    /** The m masked scores of one query, −∞ where hidden. */
    public double[] masked(int query) {
        return Vectors.row(masked, query);
    }

    /** The m exponentials of one query. */
    public double[] exponentials(int query) {
        return Vectors.row(exponentials, query);
    }

    /** What was subtracted from one query's scores before the exponentials were taken: 0 but for huge scores. */
    public double shift(int query) {
        return Vectors.shift(masked(query));
    }

    /** The m weights of one query. */
    public double[] weights(int query) {
        return Vectors.row(weights, query);
    }

    /** The output of one query, d_v numbers. */
    public double[] output(int query) {
        return Vectors.row(output, query);
    }

    /** The number of queries, n. */
    public int numberOfQueries() {
        return queries.getNumRows();
    }

    /** The number of keys, and of values, m. */
    public int numberOfKeys() {
        return keys.getNumRows();
    }

    @Override
    public String toString() {
        return "AttentionSteps (queries: %d, keys: %d, d_k: %d, d_v: %d)%nweights%n%soutput%n%s"
                .formatted(numberOfQueries(), numberOfKeys(), keys.getNumCols(), values.getNumCols(), weights, output);
    }
}
