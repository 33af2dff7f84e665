package dev.ijava.lessons.train;

import dev.ijava.lessons.Mask;
import java.util.List;

/** Softmax of every row under a mask. For weights w the gradient of the scores is w ∘ (dw − Σ dw·w). */
final class RowSoftmax {

    private RowSoftmax() {}

    static Variable of(Variable scores, Mask mask) {
        mask.requireShape(scores.rows, scores.columns);
        double[] weights = new double[scores.value.length];
        for (int i = 0; i < scores.rows; i++) {
            softmax(scores, i, mask, weights);
        }
        return Variable.result(
                scores.rows, scores.columns, weights, List.of(scores), result -> pullBack(result, scores));
    }

    /** One row; a row in which everything is hidden stays zeros. */
    private static void softmax(Variable scores, int row, Mask mask, double[] weights) {
        int start = row * scores.columns;
        double largest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < scores.columns; j++) {
            if (mask.sees(row, j)) {
                largest = Math.max(largest, scores.value[start + j]);
            }
        }
        double sum = 0;
        for (int j = 0; j < scores.columns; j++) {
            if (mask.sees(row, j)) {
                weights[start + j] = StrictMath.exp(scores.value[start + j] - largest);
                sum += weights[start + j];
            }
        }
        for (int j = 0; sum > 0 && j < scores.columns; j++) {
            weights[start + j] /= sum;
        }
    }

    private static void pullBack(Variable weights, Variable scores) {
        int m = weights.columns;
        for (int start = 0; start < weights.value.length; start += m) {
            double mean = Loops.dot(weights.gradient, start, weights.value, start, m);
            for (int i = start; i < start + m; i++) {
                scores.gradient[i] += weights.value[i] * (weights.gradient[i] - mean);
            }
        }
    }
}
