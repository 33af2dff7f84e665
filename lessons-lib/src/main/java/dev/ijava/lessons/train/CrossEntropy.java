package dev.ijava.lessons.train;

import dev.ijava.lessons.Mask;
import java.util.List;

/** The mean of −ln p(target) over the rows of logits. The gradient of a row is (p − 1 at the target) / n. */
final class CrossEntropy {

    private CrossEntropy() {}

    static Variable of(Variable logits, int... targets) {
        Require.that(
                targets.length == logits.rows,
                "There are %d targets for %d rows of logits: each row needs one.",
                targets.length,
                logits.rows);
        double[] losses = ofEachRow(logits, targets);
        double mean = 0;
        for (double loss : losses) {
            mean += loss / losses.length;
        }
        return Variable.result(1, 1, new double[] {mean}, List.of(logits), loss -> pullBack(loss, logits, targets));
    }

    /** −ln p(target) of every row. */
    static double[] ofEachRow(Variable logits, int... targets) {
        double[] losses = new double[targets.length];
        for (int i = 0; i < targets.length; i++) {
            Require.that(
                    targets[i] >= 0 && targets[i] < logits.columns,
                    "Target %d is not among the %d classes.",
                    targets[i],
                    logits.columns);
            losses[i] = logSumExp(logits.value, i * logits.columns, logits.columns)
                    - logits.value[i * logits.columns + targets[i]];
        }
        return losses;
    }

    private static double logSumExp(double[] values, int start, int n) {
        double largest = values[start];
        for (int j = 1; j < n; j++) {
            largest = Math.max(largest, values[start + j]);
        }
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += StrictMath.exp(values[start + j] - largest);
        }
        return largest + StrictMath.log(sum);
    }

    private static void pullBack(Variable loss, Variable logits, int[] targets) {
        double share = loss.gradient[0] / targets.length;
        double[] probabilities = RowSoftmax.of(logits, Mask.none()).value;
        Loops.addScaled(logits.gradient, 0, share, probabilities, 0, probabilities.length);
        for (int i = 0; i < targets.length; i++) {
            logits.gradient[i * logits.columns + targets[i]] -= share;
        }
    }
}
