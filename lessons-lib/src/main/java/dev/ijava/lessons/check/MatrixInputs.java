package dev.ijava.lessons.check;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Inputs with matrices, for methods that project, mask and turn; negative numbers and several shapes, as in {@link Inputs}. */
public final class MatrixInputs {

    private MatrixInputs() {}

    /** An embedding of d numbers and a matrix W, d × k; k is less than, equal to and greater than d. */
    public static List<Inputs.Two<double[], double[][]>> embeddingsAndWeights() {
        Seeded seeded = new Seeded();
        return List.of(
                new Inputs.Two<>(new double[] {1, 2}, new double[][] {{1, 0, 3}, {0, 1, -1}}),
                new Inputs.Two<>(seeded.vector(3), seeded.matrix(3, 3)),
                new Inputs.Two<>(seeded.vector(5), seeded.matrix(5, 2)),
                new Inputs.Two<>(seeded.vector(1), seeded.matrix(1, 4)));
    }

    /** Embeddings X, n × d, with W_q and W_k, both d × d_k. */
    public static List<Inputs.Three<SimpleMatrix, SimpleMatrix, SimpleMatrix>> projections() {
        Seeded seeded = new Seeded();
        return List.of(
                new Inputs.Three<>(
                        new SimpleMatrix(new double[][] {{1, 0}, {1, 2}}),
                        new SimpleMatrix(new double[][] {{1, 0, 1}, {0, -1, 2}}),
                        new SimpleMatrix(new double[][] {{2, 1, 0}, {1, 1, -1}})),
                new Inputs.Three<>(
                        new SimpleMatrix(seeded.matrix(4, 3)),
                        new SimpleMatrix(seeded.matrix(3, 2)),
                        new SimpleMatrix(seeded.matrix(3, 2))),
                new Inputs.Three<>(
                        new SimpleMatrix(seeded.matrix(1, 5)),
                        new SimpleMatrix(seeded.matrix(5, 1)),
                        new SimpleMatrix(seeded.matrix(5, 1))));
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
}
