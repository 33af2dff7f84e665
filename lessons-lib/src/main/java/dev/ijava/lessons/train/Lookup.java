package dev.ijava.lessons.train;

import java.util.List;

/** Rows of a table by number. A row that is looked up twice gets both gradients. */
final class Lookup {

    private Lookup() {}

    static Variable rows(Variable table, int... indices) {
        int d = table.columns;
        double[] found = new double[indices.length * d];
        for (int i = 0; i < indices.length; i++) {
            Require.that(
                    indices[i] >= 0 && indices[i] < table.rows,
                    "There is no row %d in a table of %d rows.",
                    indices[i],
                    table.rows);
            System.arraycopy(table.value, indices[i] * d, found, i * d, d);
        }
        return Variable.result(indices.length, d, found, List.of(table), result -> {
            for (int i = 0; i < indices.length; i++) {
                Loops.addScaled(table.gradient, indices[i] * d, 1, result.gradient, i * d, d);
            }
        });
    }
}
