package dev.ijava.lessons.train;

import dev.ijava.lessons.Mask;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.ejml.simple.SimpleMatrix;

/**
 * A matrix that remembers how it was computed, so that {@link #backward()} can tell how a loss moves when an entry
 * moves. Operations give new variables and leave their operands alone; only {@link Adam} changes the values of a
 * parameter.
 *
 * <p>Shapes that do not fit throw {@link IllegalArgumentException}. The idea is reverse-mode differentiation, as in
 * Karpathy's micrograd, for whole matrices.
 */
public final class Variable {

    final int rows;
    final int columns;
    /** Row by row. */
    final double[] value;

    /** Of the loss with respect to each value; row by row. */
    final double[] gradient;

    final List<Variable> operands;
    final Runnable pullBack;

    private Variable(int rows, int columns, double[] value, List<Variable> operands, Consumer<Variable> pullBack) {
        this.rows = rows;
        this.columns = columns;
        this.value = value;
        this.gradient = new double[value.length];
        this.operands = operands;
        this.pullBack = () -> pullBack.accept(this);
    }

    /** A result of an operation; {@code pullBack} adds to the operands' gradients what the result's gradient says. */
    static Variable result(
            int rows, int columns, double[] value, List<Variable> operands, Consumer<Variable> pullBack) {
        return new Variable(rows, columns, value, operands, pullBack);
    }

    /** A matrix to start from, a parameter or a constant; n × d. */
    public static Variable of(SimpleMatrix matrix) {
        double[] copy = matrix.getDDRM().data.clone();
        return new Variable(matrix.getNumRows(), matrix.getNumCols(), copy, List.of(), result -> {});
    }

    /** A parameter of normally distributed numbers around 0. */
    public static Variable random(int rows, int columns, double standardDeviation, Random random) {
        double[] value = new double[rows * columns];
        Arrays.setAll(value, i -> standardDeviation * random.nextGaussian());
        return new Variable(rows, columns, value, List.of(), result -> {});
    }

    /** The same values without a past. */
    public Variable copy() {
        return of(matrix());
    }

    /** Matrices of one width on top of each other, for example the logits of a batch. */
    public static Variable stack(List<Variable> parts) {
        return Stack.of(parts);
    }

    /** This times the other: n × k times k × m is n × m. */
    public Variable times(Variable other) {
        return Products.product(this, other);
    }

    /** This times the transposed other, all dot products of rows: n × k and m × k give n × m. */
    public Variable timesTransposed(Variable other) {
        return Products.productWithTransposed(this, other);
    }

    /** The sum, entry by entry; both n × d. */
    public Variable plus(Variable other) {
        return Sums.sum(this, other);
    }

    /** Every entry times the factor. */
    public Variable scale(double factor) {
        return Sums.scaled(this, factor);
    }

    /** Some rows, in this order, also repeatedly: how embeddings are looked up. */
    public Variable rows(int... indices) {
        return Lookup.rows(this, indices);
    }

    /** Softmax of every row, where the mask hides weight 0; n × m. */
    public Variable softmax(Mask mask) {
        return RowSoftmax.of(this, mask);
    }

    /** The mean of −ln p(target) over the rows, where p is the softmax of a row; n × size and n targets give 1 × 1. */
    public Variable crossEntropy(int... targets) {
        return CrossEntropy.of(this, targets);
    }

    /** Half the sum of squared distances from the target, ½ Σ (x − y)²; 1 × 1. */
    public Variable squaredError(SimpleMatrix target) {
        return Sums.halfSquaredError(this, of(target));
    }

    /**
     * Gradients of this 1 × 1 result with respect to all it was computed from; afterwards {@link #gradient()} of each
     * holds them. Those of an earlier call are forgotten.
     */
    public void backward() {
        Gradient.pullBack(this, SimpleMatrix.ones(1, 1));
    }

    /** The same for a matrix, of the sum of its entries times {@code upstream}, which has its shape. */
    public void backward(SimpleMatrix upstream) {
        Gradient.pullBack(this, upstream);
    }

    /** The values; a copy. */
    public SimpleMatrix matrix() {
        return new SimpleMatrix(rows, columns, true, value.clone());
    }

    /**
     * What the last {@link #backward()} found: how the loss moves when an entry moves; a copy, with this one's shape.
     */
    public SimpleMatrix gradient() {
        return new SimpleMatrix(rows, columns, true, gradient.clone());
    }

    /** The only number of a 1 × 1 result. */
    public double number() {
        requireShape(1, 1);
        return value[0];
    }

    void requireShape(int wantedRows, int wantedColumns) {
        Require.that(
                rows == wantedRows && columns == wantedColumns,
                "The shape is %d × %d, expected %d × %d.",
                rows,
                columns,
                wantedRows,
                wantedColumns);
    }
}
