package dev.ijava.lessons.check;

import java.util.Arrays;
import java.util.Random;

/** Random numbers for the inputs on which methods are tried: between −2 and 2, with two decimals, the same at every run. */
final class Seeded {

    private final Random random = new Random(20170612); // the day "Attention Is All You Need" appeared

    double[] vector(int length) {
        return random.doubles(length, -2, 2)
                .map(x -> Math.round(x * 100) / 100.0)
                .toArray();
    }

    double[][] matrix(int rows, int columns) {
        double[][] matrix = new double[rows][];
        Arrays.setAll(matrix, r -> vector(columns));
        return matrix;
    }
}
