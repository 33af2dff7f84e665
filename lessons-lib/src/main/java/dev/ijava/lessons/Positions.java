package dev.ijava.lessons;

import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * Vectors that say where a word stands: sines and cosines that are added to the embeddings.
 * For positions that turn queries and keys instead, see {@link Rotary}.
 *
 * <p>Column 2i is sin(position / base^(2i/d)), column 2i + 1 the cosine of the same angle. Source: Vaswani et al. 2017,
 * section 3.5.
 */
public final class Positions {

    private static final double BASE = 10_000;

    private Positions() {}

    /** Positions 0 to n − 1 with base 10,000; n × width, the width even. */
    public static SimpleMatrix sinusoidal(int n, int width) {
        return sinusoidal(n, width, BASE);
    }

    /** Positions 0 to n − 1 with another base, which sets the slowest wave; n × width, the width even. */
    public static SimpleMatrix sinusoidal(int n, int width, double base) {
        return sinusoidal(firstPositions(n), width, base);
    }

    /** Any positions; one row each, the width even. */
    public static SimpleMatrix sinusoidal(double[] positions, int width, double base) {
        Require.vector("the list of positions", positions);
        requireEven(width);
        SimpleMatrix table = new SimpleMatrix(positions.length, width);
        for (int row = 0; row < positions.length; row++) {
            for (int i = 0; i < width / 2; i++) {
                double angle = angle(positions[row], i, width, base);
                table.set(row, 2 * i, Math.sin(angle));
                table.set(row, 2 * i + 1, Math.cos(angle));
            }
        }
        return table;
    }

    static double angle(double position, int pair, int width, double base) {
        return position / Math.pow(base, 2.0 * pair / width);
    }

    static int requireEven(int width) {
        Require.that(
                width > 0 && width % 2 == 0,
                "The width is %d: positions need an even width, since sine and cosine come in pairs. Use %d, say.",
                width,
                Math.max(2, width + 1));
        return width;
    }

    static double[] firstPositions(int n) {
        return IntStream.range(0, n).asDoubleStream().toArray();
    }
}
