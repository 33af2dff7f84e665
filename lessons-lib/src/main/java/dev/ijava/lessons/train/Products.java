package dev.ijava.lessons.train;

import java.util.List;

/** Matrix products. For C = A·B the gradients are dA = dC·Bᵀ and dB = Aᵀ·dC. */
final class Products {

    private Products() {}

    /** A·B; n × k times k × m. */
    static Variable product(Variable a, Variable b) {
        Require.that(
                a.columns == b.rows,
                "A %d × %d matrix cannot be multiplied by one of %d × %d: the inner numbers must be equal.",
                a.rows,
                a.columns,
                b.rows,
                b.columns);
        int k = a.columns;
        int m = b.columns;
        double[] c = new double[a.rows * m];
        for (int i = 0; i < a.rows; i++) {
            for (int j = 0; j < k; j++) {
                Loops.addScaled(c, i * m, a.value[i * k + j], b.value, j * m, m);
            }
        }
        return Variable.result(a.rows, m, c, List.of(a, b), result -> pullBack(result, a, b));
    }

    private static void pullBack(Variable c, Variable a, Variable b) {
        int k = a.columns;
        int m = b.columns;
        for (int i = 0; i < a.rows; i++) {
            for (int j = 0; j < k; j++) {
                a.gradient[i * k + j] += Loops.dot(c.gradient, i * m, b.value, j * m, m);
                Loops.addScaled(b.gradient, j * m, a.value[i * k + j], c.gradient, i * m, m);
            }
        }
    }

    /** A·Bᵀ; n × k and m × k. */
    static Variable productWithTransposed(Variable a, Variable b) {
        Require.that(
                a.columns == b.columns,
                "Rows of length %d have no dot product with rows of length %d.",
                a.columns,
                b.columns);
        int k = a.columns;
        double[] c = new double[a.rows * b.rows];
        for (int i = 0; i < a.rows; i++) {
            for (int j = 0; j < b.rows; j++) {
                c[i * b.rows + j] = Loops.dot(a.value, i * k, b.value, j * k, k);
            }
        }
        return Variable.result(a.rows, b.rows, c, List.of(a, b), result -> pullBackTransposed(result, a, b));
    }

    private static void pullBackTransposed(Variable c, Variable a, Variable b) {
        int k = a.columns;
        for (int i = 0; i < a.rows; i++) {
            for (int j = 0; j < b.rows; j++) {
                double gradient = c.gradient[i * b.rows + j];
                Loops.addScaled(a.gradient, i * k, gradient, b.value, j * k, k);
                Loops.addScaled(b.gradient, j * k, gradient, a.value, i * k, k);
            }
        }
    }
}
