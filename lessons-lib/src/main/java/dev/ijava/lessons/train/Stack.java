package dev.ijava.lessons.train;

import java.util.List;

/** Matrices of one width on top of each other; every part gets its own rows of the gradient. */
final class Stack {

    private Stack() {}

    static Variable of(List<Variable> parts) {
        Require.that(!parts.isEmpty(), "There is nothing to stack: give at least one matrix.");
        int columns = parts.get(0).columns;
        int rows = parts.stream().mapToInt(part -> part.rows).sum();
        double[] stacked = new double[rows * columns];
        int start = 0;
        for (Variable part : parts) {
            part.requireShape(part.rows, columns);
            System.arraycopy(part.value, 0, stacked, start, part.value.length);
            start += part.value.length;
        }
        return Variable.result(rows, columns, stacked, parts, Stack::pullBack);
    }

    private static void pullBack(Variable stacked) {
        int start = 0;
        for (Variable part : stacked.operands) {
            Loops.addScaled(part.gradient, 0, 1, stacked.gradient, start, part.gradient.length);
            start += part.gradient.length;
        }
    }
}
