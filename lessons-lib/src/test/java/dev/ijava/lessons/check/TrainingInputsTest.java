package dev.ijava.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ijava.lessons.Vectors;
import dev.ijava.lessons.train.Gradient;
import dev.ijava.lessons.train.Variable;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class TrainingInputsTest {

    private final Ledger ledger = new Ledger();

    private Exercise exercise() {
        return new Exercise(ledger, "1", "first hint", "second hint");
    }

    private static State state(Reply reply) {
        return ((Verdict) reply).state();
    }

    private static double surprise(double[] p, int target) {
        return -Math.log(p[target]);
    }

    @Test
    void aLossOfTheMostProbableWordIsFoundOut() {
        var inputs = TrainingInputs.guesses();
        assertThat(state(exercise().method(TrainingInputsTest::surprise, (p, t) -> surprise(p, t), inputs)))
                .isEqualTo(State.RIGHT);
        assertThat(state(exercise()
                        .method(
                                (p, t) -> -Math.log(Arrays.stream(p).max().orElseThrow()),
                                TrainingInputsTest::surprise,
                                inputs)))
                .isEqualTo(State.NOT_YET);
    }

    @Test
    void aGradientThatForgetsTheTargetIsFoundOut() {
        var inputs = TrainingInputs.logits();
        assertThat(state(exercise().method((z, t) -> Gradient.ofLogits(z, t), Gradient::ofLogits, inputs)))
                .isEqualTo(State.RIGHT);
        assertThat(state(exercise().method((z, t) -> Vectors.softmax(z), Gradient::ofLogits, inputs)))
                .isEqualTo(State.NOT_YET);
    }

    @Test
    void aStepUphillIsFoundOut() {
        Inputs.Method3<double[], double[], Double> up =
                (n, s, rate) -> Vectors.weightedSum(new double[] {1, rate}, new double[][] {n, s});
        assertThat(state(exercise().method(up, TrainingInputs::moved, TrainingInputs.steps())))
                .isEqualTo(State.NOT_YET);
    }

    @Test
    void aSumInsteadOfAMeanIsFoundOutAndTheTargetsAreNamed() {
        Reply reply =
                exercise().method((z, t) -> t.length * loss(z, t), (z, t) -> loss(z, t), TrainingInputs.predictions());
        assertThat(state(reply)).isEqualTo(State.NOT_YET);
        assertThat(reply.toString()).contains("[1, 0]");
    }

    private static double loss(double[][] logits, int[] targets) {
        return Variable.of(new SimpleMatrix(logits)).crossEntropy(targets).number();
    }
}
