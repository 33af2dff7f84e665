package dev.ijava.lessons.train;

import dev.ijava.lessons.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.ejml.simple.SimpleMatrix;

/** How a loss moves when a number moves: by going back over the computation, or by trying it out. */
public final class Gradient {

    private Gradient() {}

    /** Reverse mode: from the result back to what it was computed from, every variable after all that use it. */
    static void pullBack(Variable result, SimpleMatrix upstream) {
        result.requireShape(upstream.getNumRows(), upstream.getNumCols());
        List<Variable> order = new ArrayList<>();
        visit(result, new HashSet<>(), order);
        order.forEach(variable -> Arrays.fill(variable.gradient, 0));
        System.arraycopy(upstream.getDDRM().data, 0, result.gradient, 0, result.gradient.length);
        for (int i = order.size() - 1; i >= 0; i--) {
            order.get(i).pullBack.run();
        }
    }

    private static void visit(Variable variable, Set<Variable> visited, List<Variable> order) {
        if (visited.add(variable)) {
            variable.operands.forEach(operand -> visit(operand, visited, order));
            order.add(variable);
        }
    }

    /**
     * The gradient of −ln softmax(logits)[target] with respect to the logits: p, minus 1 at the target.
     *
     * @param target the number of the word that came, counted from 0
     */
    public static double[] ofLogits(double[] logits, int target) {
        Variable z = Variable.of(Vectors.matrix(logits));
        z.crossEntropy(target).backward();
        return z.gradient.clone();
    }

    /**
     * The gradient by trying out: every entry is moved up and down by h, and (loss above − loss below) / 2h is taken.
     * Slow and only nearly exact, but it cannot share a mistake with {@link Variable#backward()}.
     *
     * @param loss      computes the loss anew from the parameter; 1 × 1
     * @param parameter restored afterwards
     * @param h         1e-5 is a good step
     * @return a matrix of the parameter's shape
     */
    public static SimpleMatrix byFiniteDifference(Supplier<Variable> loss, Variable parameter, double h) {
        double[] slopes = new double[parameter.value.length];
        for (int i = 0; i < slopes.length; i++) {
            double value = parameter.value[i];
            parameter.value[i] = value + h;
            double above = loss.get().number();
            parameter.value[i] = value - h;
            double below = loss.get().number();
            parameter.value[i] = value;
            slopes[i] = (above - below) / (2 * h);
        }
        return new SimpleMatrix(parameter.rows, parameter.columns, true, slopes);
    }
}
