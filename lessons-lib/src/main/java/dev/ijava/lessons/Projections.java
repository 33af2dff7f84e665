package dev.ijava.lessons;

import org.ejml.simple.SimpleMatrix;

/**
 * Where queries, keys and values come from: every word's embedding times the same three matrices, Q = X·W_q, K = X·W_k,
 * V = X·W_v. Source: Vaswani et al. 2017, section 3.2.2.
 *
 * @param queries n × d_k
 * @param keys    n × d_k
 * @param values  n × d_v
 */
public record Projections(SimpleMatrix queries, SimpleMatrix keys, SimpleMatrix values) {

    /**
     * All three at once.
     *
     * @param x  n × d
     * @param wq d × d_k
     * @param wk d × d_k
     * @param wv d × d_v
     */
    public static Projections of(SimpleMatrix x, SimpleMatrix wq, SimpleMatrix wk, SimpleMatrix wv) {
        return new Projections(project(x, wq), project(x, wk), project(x, wv));
    }

    /** X·W: n × d times d × k is n × k. */
    public static SimpleMatrix project(SimpleMatrix x, SimpleMatrix w) {
        return Linear.of(w).apply(x);
    }

    /** X·W + b, the bias added to every row. */
    public static SimpleMatrix project(SimpleMatrix x, SimpleMatrix w, double[] bias) {
        return new Linear(w, bias).apply(x);
    }

    /**
     * The W that turns X into wanted vectors: exact if the rows of X are linearly independent, else the best fit by
     * least squares (by the pseudo-inverse of X, so the smallest W if there are several). A demonstration: real W are
     * trained.
     *
     * @param x      n × d
     * @param wanted n × k
     */
    public static Fit solve(SimpleMatrix x, SimpleMatrix wanted) {
        Require.matrix("embedding", x);
        Require.matrix("wanted vector", wanted);
        Require.length("the list of wanted vectors", wanted.getNumRows(), x.getNumRows(), "one for each embedding");
        SimpleMatrix w = x.pseudoInverse().mult(wanted); // d × n · n × k
        SimpleMatrix recovered = x.mult(w);
        return new Fit(w, recovered, recovered.minus(wanted).elementMaxAbs());
    }

    /**
     * What the keys have to go through if the queries go through R, so that no score changes: (q·R)·(k·R⁻ᵀ)ᵀ = q·kᵀ.
     *
     * @param r d_k × d_k
     * @return R⁻ᵀ, the inverse of R, transposed
     * @throws IllegalArgumentException if R has no inverse
     */
    public static SimpleMatrix partner(SimpleMatrix r) {
        Require.matrix("row of R", r);
        Require.that(
                r.getNumRows() == r.getNumCols() && Math.abs(r.determinant()) > 1e-12,
                "R is %s and cannot be undone: it needs as many rows as columns, and none may be a mix of the others.",
                Require.shape(r));
        return r.invert().transpose();
    }

    /** Attention over these queries, keys and values. */
    public AttentionSteps attend(Options options) {
        return Attention.attend(queries, keys, values, options);
    }

    /**
     * What {@link #solve} found.
     *
     * @param weights   W, d × k
     * @param recovered X·W, n × k
     * @param misfit    the largest distance of an entry of X·W from the wanted one
     */
    public record Fit(SimpleMatrix weights, SimpleMatrix recovered, double misfit) {

        /** Whether X·W gives the wanted vectors, up to rounding. */
        public boolean isExact() {
            return misfit < 1e-9;
        }
    }
}
