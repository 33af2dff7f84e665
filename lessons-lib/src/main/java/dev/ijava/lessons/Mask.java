package dev.ijava.lessons;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * Who may look at whom: query i sees key j or does not. A hidden score becomes −∞ before softmax, so its weight is 0.
 *
 * <p>A mask is made for a number of keys and, except padding, of queries; {@link Options#mask} puts it to use.
 * Source: Vaswani et al. 2017, section 3.2.3 (causal).
 */
public final class Mask {

    private static final Mask NONE = new Mask(new boolean[0][]);

    /** No row: nothing is hidden. One row: it holds for every query. Else n × m. */
    private final boolean[][] visible;

    private Mask(boolean[][] visible) {
        this.visible = visible;
    }

    /** Every query sees every key, whatever their number. */
    public static Mask none() {
        return NONE;
    }

    /** Query i sees key j only if j ≤ i: a word sees itself and what came before it. n × n. */
    public static Mask causal(int n) {
        Require.that(n > 0, "A causal mask needs at least one word, not %d.", n);
        boolean[][] visible = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(visible[i], 0, i + 1, true);
        }
        return new Mask(visible);
    }

    /** Any mask, n × m: {@code visible[i][j]} says whether query i sees key j; a single row holds for every query. */
    public static Mask of(boolean[][] visible) {
        Require.that(visible != null && visible.length > 0, "A mask needs at least one row: one for each query.");
        for (int i = 0; i < visible.length; i++) {
            Require.that(
                    visible[i] != null && visible[i].length > 0 && visible[i].length == visible[0].length,
                    "%s has length %s, expected %s: one entry for each key.",
                    Require.nth("mask row", i, visible.length),
                    visible[i] == null ? "null" : visible[i].length,
                    visible[0] == null || visible[0].length == 0 ? "at least 1" : visible[0].length);
        }
        return new Mask(Arrays.stream(visible).map(boolean[]::clone).toArray(boolean[][]::new));
    }

    /** Every query sees the first {@code validLength} of {@code keys} keys; the rest only fill the batch up. */
    public static Mask padding(int keys, int validLength) {
        Require.that(
                keys > 0 && validLength >= 0 && validLength <= keys,
                "The valid length is %d, expected 0 to %d: that many keys there are.",
                validLength,
                keys);
        boolean[] real = new boolean[keys];
        Arrays.fill(real, 0, validLength, true);
        return padding(real);
    }

    /** Every query sees key j if {@code realKeys[j]}; the others only fill the batch up. Length m. */
    public static Mask padding(boolean... realKeys) {
        return of(new boolean[][] {realKeys});
    }

    /** As {@link #padding(boolean...)}, and padded queries see nothing: their weights and outputs are zeros. n × m. */
    public static Mask padding(boolean[] realQueries, boolean[] realKeys) {
        Require.that(realQueries != null && realKeys != null, "A padding mask needs flags for queries and for keys.");
        boolean[][] visible = new boolean[realQueries.length][realKeys.length];
        for (int i = 0; i < realQueries.length; i++) {
            visible[i] = realQueries[i] ? realKeys.clone() : visible[i];
        }
        return of(visible);
    }

    /** Visible only where both masks say so, for example causal and padding. */
    public Mask and(Mask other) {
        if (visible.length == 0 || other.visible.length == 0) {
            return visible.length == 0 ? other : this;
        }
        int n = Math.max(visible.length, other.visible.length);
        int m = visible[0].length;
        requireShape(n, other.visible[0].length);
        other.requireShape(n, m);
        boolean[][] both = new boolean[n][m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                both[i][j] = sees(i, j) && other.sees(i, j);
            }
        }
        return new Mask(both);
    }

    /** Whether query i sees key j, both counted from 0. */
    public boolean sees(int query, int key) {
        return visible.length == 0 || visible[visible.length == 1 ? 0 : query][key];
    }

    /** The scores, n × m, with −∞ where the mask hides: right before softmax. */
    public SimpleMatrix hide(SimpleMatrix scores) {
        return replaceHidden(scores, Double.NEGATIVE_INFINITY);
    }

    /** The numbers, n × m, with {@code replacement} where the mask hides: for trying what goes wrong without −∞. */
    public SimpleMatrix replaceHidden(SimpleMatrix numbers, double replacement) {
        requireShape(numbers.getNumRows(), numbers.getNumCols());
        SimpleMatrix result = numbers.copy();
        for (int i = 0; i < numbers.getNumRows(); i++) {
            for (int j = 0; j < numbers.getNumCols(); j++) {
                if (!sees(i, j)) {
                    result.set(i, j, replacement);
                }
            }
        }
        return result;
    }

    /** @throws IllegalArgumentException if the mask is not made for n queries and m keys */
    public void requireShape(int n, int m) {
        boolean fits = visible.length == 0 || (visible.length == 1 || visible.length == n) && visible[0].length == m;
        Require.that(
                fits,
                "The mask is made for %s, but there are %d queries and %d keys.",
                visible.length == 0 ? "any" : visible.length + " × " + visible[0].length + " (queries × keys)",
                n,
                m);
    }

    /** A line for each query: ● for a key it sees, · for a hidden one. */
    @Override
    public String toString() {
        return visible.length == 0
                ? "everything is visible"
                : Arrays.stream(visible).map(Mask::line).collect(Collectors.joining("\n"));
    }

    private static String line(boolean[] row) {
        return IntStream.range(0, row.length).mapToObj(j -> row[j] ? "●" : "·").collect(Collectors.joining(" "));
    }
}
