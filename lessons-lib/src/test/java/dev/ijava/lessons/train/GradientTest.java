package dev.ijava.lessons.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ijava.lessons.Attention;
import dev.ijava.lessons.Mask;
import dev.ijava.lessons.Options;
import dev.ijava.lessons.Vectors;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class GradientTest {

    private final Random random = new Random(5);
    private final Variable a = Variable.random(3, 4, 1, random);
    private final Variable b = Variable.random(3, 4, 1, random);
    private final Variable c = Variable.random(4, 2, 1, random);
    private final SimpleMatrix target = SimpleMatrix.ones(3, 2);

    @Test
    void theGradientOfLogitsIsWhatIsMissingAtTheTargetAndTooMuchElsewhere() {
        assertThat(Gradient.ofLogits(new double[] {0, Math.log(3)}, 0))
                .containsExactly(new double[] {-0.75, 0.75}, within(1e-12));
    }

    @Test
    void everyOperationsGradientIsItsFiniteDifference() {
        Supplier<Variable> loss = () -> {
            Variable weights = a.timesTransposed(b).scale(0.7).softmax(Mask.causal(3));
            Variable mixed = weights.times(b.plus(a)).times(c);
            Variable stacked = Variable.stack(List.of(mixed.rows(2, 0, 2), mixed));
            return Variable.stack(List.of(stacked.crossEntropy(1, 0, 1, 0, 0, 1), mixed.squaredError(target)))
                    .squaredError(new SimpleMatrix(2, 1));
        };
        loss.get().backward();
        for (Variable parameter : List.of(a, b, c)) {
            SimpleMatrix found = parameter.gradient();
            assertThat(found.elementMaxAbs()).isPositive();
            assertThat(Gradient.byFiniteDifference(loss, parameter, 1e-5).isIdentical(found, 1e-8))
                    .isTrue();
        }
    }

    @Test
    void aVariableUsedTwiceGetsBothGradients() {
        Variable sum = a.plus(a);
        sum.backward(SimpleMatrix.ones(3, 4));
        assertThat(a.gradient().isIdentical(SimpleMatrix.ones(3, 4).scale(2), 0))
                .isTrue();
    }

    @Test
    void goingBackAgainForgetsTheFirstTime() {
        Variable loss = a.times(c).squaredError(target);
        loss.backward();
        SimpleMatrix first = a.gradient();
        loss.backward();
        assertThat(a.gradient().isIdentical(first, 0)).isTrue();
    }

    @Test
    void theTrainedSoftmaxIsThatOfTheLessons() {
        Variable weights = a.timesTransposed(b).scale(0.5).softmax(Mask.causal(3));
        var steps = Attention.attend(
                a.matrix(), b.matrix(), b.matrix(), Options.scaledBySqrtD().mask(Mask.causal(3)));
        assertThat(weights.matrix().isIdentical(steps.weights(), 1e-15)).isTrue();
    }

    @Test
    void hugeScoresAndHiddenRowsGiveNoNaN() {
        Variable scores = Variable.of(Vectors.matrix(new double[] {1000, 999}, new double[] {5, 6}));
        Variable weights = scores.softmax(Mask.of(new boolean[][] {{true, true}, {false, false}}));
        assertThat(Vectors.row(weights.matrix(), 0)).containsExactly(Vectors.softmax(1, 0), within(1e-15));
        assertThat(Vectors.row(weights.matrix(), 1)).containsExactly(0, 0);
        weights.backward(SimpleMatrix.ones(2, 2));
        assertThat(scores.gradient().hasUncountable()).isFalse();
    }

    @Test
    void theFirstStepOfAdamIsTheLearningRate() {
        Variable parameter = Variable.of(Vectors.matrix(new double[] {1, -1}));
        Adam adam = new Adam(List.of(parameter), 0.1);
        parameter.squaredError(Vectors.matrix(new double[] {3, -30})).backward();
        adam.step();
        assertThat(Vectors.row(parameter.matrix(), 0)).containsExactly(new double[] {1.1, -1.1}, within(1e-8));
    }

    @Test
    void shapesThatDoNotFitAreNamed() {
        assertThatThrownBy(() -> a.times(b)).hasMessageContaining("3 × 4");
        assertThatThrownBy(() -> a.plus(c)).hasMessageContaining("4 × 2, expected 3 × 4");
        assertThatThrownBy(() -> a.timesTransposed(c)).hasMessageContaining("length 4");
        assertThatThrownBy(() -> a.rows(3)).hasMessageContaining("no row 3");
        assertThatThrownBy(() -> a.crossEntropy(0)).hasMessageContaining("1 targets for 3 rows");
        assertThatThrownBy(() -> a.crossEntropy(0, 1, 4)).hasMessageContaining("Target 4");
        assertThatThrownBy(() -> a.backward()).hasMessageContaining("expected");
        assertThatThrownBy(() -> new Adam(List.of(a), 0)).hasMessageContaining("learning rate");
    }
}
