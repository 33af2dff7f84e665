package dev.ijava.lessons.check;

import dev.ijava.lessons.Vectors;
import java.util.List;

/** Inputs for methods that measure a guess and move numbers, as in {@link Inputs}. */
public final class TrainingInputs {

    private TrainingInputs() {}

    /** Probabilities that sum to 1 and the number of the word that came; rarely the most probable one. */
    public static List<Inputs.Two<double[], Integer>> guesses() {
        return logits().stream()
                .map(two -> new Inputs.Two<>(Vectors.softmax(two.first()), two.second()))
                .toList();
    }

    /** Logits and the number of the word that came. */
    public static List<Inputs.Two<double[], Integer>> logits() {
        Seeded seeded = new Seeded();
        return List.of(
                new Inputs.Two<>(new double[] {0, Math.log(3)}, 0),
                new Inputs.Two<>(new double[] {1, 2, 3}, 1),
                new Inputs.Two<>(new double[] {-2.5, -1}, 1),
                new Inputs.Two<>(seeded.vector(6), 5));
    }

    /** Numbers, their slopes and a learning rate. */
    public static List<Inputs.Three<double[], double[], Double>> steps() {
        Seeded seeded = new Seeded();
        return List.of(
                new Inputs.Three<>(new double[] {1, 2}, new double[] {1, -1}, 0.5),
                new Inputs.Three<>(new double[] {-3}, new double[] {0.2}, 0.1),
                new Inputs.Three<>(seeded.vector(5), seeded.vector(5), 0.01));
    }

    /** Logits, one row a place, and the number of the word that came at each. */
    public static List<Inputs.Two<double[][], int[]>> predictions() {
        Seeded seeded = new Seeded();
        return List.of(
                new Inputs.Two<>(new double[][] {{0, Math.log(3)}, {1, 1}}, new int[] {1, 0}),
                new Inputs.Two<>(
                        new double[][] {seeded.vector(4), seeded.vector(4), seeded.vector(4)}, new int[] {3, 0, 2}),
                new Inputs.Two<>(new double[][] {seeded.vector(3)}, new int[] {1}));
    }

    /** Numbers after one step of gradient descent: each moved against its slope. */
    public static double[] moved(double[] numbers, double[] slopes, double rate) {
        return Vectors.weightedSum(new double[] {1, -rate}, new double[][] {numbers, slopes});
    }
}
