package dev.ijava.lessons.check;

import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Inputs with matrices, for methods that project, mask and turn; negative numbers and several shapes, as in {@link Inputs}. */
public final class MatrixInputs {

    private static final long SEED = 20170612;

    private MatrixInputs() {}

    /** An embedding of d numbers and a matrix W, d × k; k is less than, equal to and greater than d. */
    public static List<Inputs.Two<double[], double[][]>> embeddingsAndWeights() {
        Random random = new Random(SEED);
        return List.of(
                new Inputs.Two<>(new double[] {1, 2}, new double[][] {{1, 0, 3}, {0, 1, -1}}),
                new Inputs.Two<>(noise(random, 1, 3)[0], noise(random, 3, 3)),
                new Inputs.Two<>(noise(random, 1, 5)[0], noise(random, 5, 2)),
                new Inputs.Two<>(noise(random, 1, 1)[0], noise(random, 1, 4)));
    }

    /** Embeddings X, n × d, with W_q and W_k, both d × d_k. */
    public static List<Inputs.Three<SimpleMatrix, SimpleMatrix, SimpleMatrix>> projections() {
        Random random = new Random(SEED);
        return List.of(
                new Inputs.Three<>(
                        new SimpleMatrix(new double[][] {{1, 0}, {1, 2}}),
                        new SimpleMatrix(new double[][] {{1, 0, 1}, {0, -1, 2}}),
                        new SimpleMatrix(new double[][] {{2, 1, 0}, {1, 1, -1}})),
                new Inputs.Three<>(matrix(random, 4, 3), matrix(random, 3, 2), matrix(random, 3, 2)),
                new Inputs.Three<>(matrix(random, 1, 5), matrix(random, 5, 1), matrix(random, 5, 1)));
    }

    /** Square matrices that have an inverse, none of them a rotation, whose inverse would be its transpose. */
    public static List<SimpleMatrix> invertible() {
        return List.of(
                new SimpleMatrix(new double[][] {{1, 2}, {0, 1}}),
                new SimpleMatrix(new double[][] {{-2, 0, 1}, {0, 1, 0}, {1, 0, 0}}),
                new SimpleMatrix(new double[][] {{4}}));
    }

    /** A pair of numbers and an angle in radians. */
    public static List<Inputs.Two<double[], Double>> pairsAndAngles() {
        return List.of(
                new Inputs.Two<>(new double[] {1, 0}, Math.PI / 2),
                new Inputs.Two<>(new double[] {0.22, 0.73}, 1.0),
                new Inputs.Two<>(new double[] {-1.5, 2}, -0.3),
                new Inputs.Two<>(new double[] {0.4, -0.9}, 100.0));
    }

    private static SimpleMatrix matrix(Random random, int rows, int columns) {
        return new SimpleMatrix(noise(random, rows, columns));
    }

    private static double[][] noise(Random random, int rows, int columns) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int c = 0; c < columns; c++) {
                row[c] = Math.round(random.nextDouble(-2, 2) * 100) / 100.0;
            }
        }
        return matrix;
    }
}
