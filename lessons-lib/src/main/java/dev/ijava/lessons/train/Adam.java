package dev.ijava.lessons.train;

import java.util.List;

/**
 * Adam: every number moves against its gradient by a step of about the learning rate, smoothed over the last gradients.
 * Source: Kingma, Ba 2015, algorithm 1.
 */
public final class Adam {

    private final List<Variable> parameters;
    private final double learningRate;
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final double[][] means;
    private final double[][] squares;
    private int steps;

    /** With the paper's beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8. */
    public Adam(List<Variable> parameters, double learningRate) {
        this(parameters, learningRate, 0.9, 0.999, 1e-8);
    }

    /**
     * @param parameters   what {@link #step()} changes
     * @param learningRate about how far a number moves in a step
     * @param beta1        how much of the running mean of gradients is kept, from 0 to below 1
     * @param beta2        the same for the running mean of squared gradients
     * @param epsilon      keeps the first steps from a division by 0
     */
    public Adam(List<Variable> parameters, double learningRate, double beta1, double beta2, double epsilon) {
        Require.that(
                learningRate > 0 && Double.isFinite(learningRate),
                "The learning rate is %s, expected a positive number such as 0.01.",
                learningRate);
        this.parameters = List.copyOf(parameters);
        this.learningRate = learningRate;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
        this.means = zeros();
        this.squares = zeros();
    }

    /** Moves every parameter against the gradient that the last {@link Variable#backward()} left in it. */
    public void step() {
        steps++;
        double meanBias = 1 - StrictMath.pow(beta1, steps);
        double squareBias = 1 - StrictMath.pow(beta2, steps);
        for (int p = 0; p < means.length; p++) {
            double[] value = parameters.get(p).value;
            double[] gradient = parameters.get(p).gradient;
            for (int i = 0; i < value.length; i++) {
                means[p][i] = beta1 * means[p][i] + (1 - beta1) * gradient[i];
                squares[p][i] = beta2 * squares[p][i] + (1 - beta2) * gradient[i] * gradient[i];
                value[i] -= learningRate * (means[p][i] / meanBias) / (Math.sqrt(squares[p][i] / squareBias) + epsilon);
            }
        }
    }

    private double[][] zeros() {
        return parameters.stream().map(p -> new double[p.value.length]).toArray(double[][]::new);
    }
}
