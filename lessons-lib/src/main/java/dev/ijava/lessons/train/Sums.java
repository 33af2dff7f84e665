package dev.ijava.lessons.train;

import java.util.Arrays;
import java.util.List;

/** Operations entry by entry: sum, multiple, squared distance. */
final class Sums {

    private Sums() {}

    /** A + B; both get the whole gradient, which is why a residual connection trains well. */
    static Variable sum(Variable a, Variable b) {
        b.requireShape(a.rows, a.columns);
        double[] sum = a.value.clone();
        Loops.addScaled(sum, 0, 1, b.value, 0, sum.length);
        return Variable.result(a.rows, a.columns, sum, List.of(a, b), result -> {
            Loops.addScaled(a.gradient, 0, 1, result.gradient, 0, sum.length);
            Loops.addScaled(b.gradient, 0, 1, result.gradient, 0, sum.length);
        });
    }

    /** factor·A. */
    static Variable scaled(Variable a, double factor) {
        double[] scaled = Arrays.stream(a.value).map(x -> factor * x).toArray();
        return Variable.result(
                a.rows,
                a.columns,
                scaled,
                List.of(a),
                result -> Loops.addScaled(a.gradient, 0, factor, result.gradient, 0, scaled.length));
    }

    /** ½ Σ (a − y)²; the gradient is a − y. */
    static Variable halfSquaredError(Variable a, Variable target) {
        target.requireShape(a.rows, a.columns);
        double[] distance = a.value.clone();
        Loops.addScaled(distance, 0, -1, target.value, 0, distance.length);
        double loss = Loops.dot(distance, 0, distance, 0, distance.length) / 2;
        return Variable.result(
                1,
                1,
                new double[] {loss},
                List.of(a),
                result -> Loops.addScaled(a.gradient, 0, result.gradient[0], distance, 0, distance.length));
    }
}
