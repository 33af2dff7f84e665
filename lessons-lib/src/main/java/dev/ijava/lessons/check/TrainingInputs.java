package dev.ijava.lessons.check;

import dev.ijava.lessons.Vectors;
import java.util.List;
import java.util.Random;

/** Inputs for methods that measure a guess and move numbers, as in {@link Inputs}. */
public final class TrainingInputs {

    private static final long SEED = 20170612;

    private TrainingInputs() {}

    /** Probabilities that sum to 1 and the number of the word that came; rarely the most probable one. */
    public static List<Inputs.Two<double[], Integer>> guesses() {
        return logits().stream()
                .map(two -> new Inputs.Two<>(Vectors.softmax(two.first()), two.second()))
                .toList();
    }

    /** Logits and the number of the word that came. */
    public static List<Inputs.Two<double[], Integer>> logits() {
        Random random = new Random(SEED);
        return List.of(
                new Inputs.Two<>(new double[] {0, Math.log(3)}, 0),
                new Inputs.Two<>(new double[] {1, 2, 3}, 1),
                new Inputs.Two<>(new double[] {-2.5, -1}, 1),
                new Inputs.Two<>(noise(random, 6), 5));
    }

    /** Numbers, their slopes and a learning rate. */
    public static List<Inputs.Three<double[], double[], Double>> steps() {
        Random random = new Random(SEED);
        return List.of(
                new Inputs.Three<>(new double[] {1, 2}, new double[] {1, -1}, 0.5),
                new Inputs.Three<>(new double[] {-3}, new double[] {0.2}, 0.1),
                new Inputs.Three<>(noise(random, 5), noise(random, 5), 0.01));
    }

    /** Logits, one row a place, and the number of the word that came at each. */
    public static List<Inputs.Two<double[][], int[]>> predictions() {
        Random random = new Random(SEED);
        return List.of(
                new Inputs.Two<>(new double[][] {{0, Math.log(3)}, {1, 1}}, new int[] {1, 0}),
                new Inputs.Two<>(
                        new double[][] {noise(random, 4), noise(random, 4), noise(random, 4)}, new int[] {3, 0, 2}),
                new Inputs.Two<>(new double[][] {noise(random, 3)}, new int[] {1}));
    }

    /** Numbers after one step of gradient descent: each moved against its slope. */
    public static double[] moved(double[] numbers, double[] slopes, double rate) {
        return Vectors.weightedSum(new double[] {1, -rate}, new double[][] {numbers, slopes});
    }

    private static double[] noise(Random random, int length) {
        return random.doubles(length, -2, 2)
                .map(x -> Math.round(x * 100) / 100.0)
                .toArray();
    }
}
