package dev.ijava.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ijava.lessons.Projections;
import dev.ijava.lessons.Rotary;
import dev.ijava.lessons.Vectors;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class MatrixInputsTest {

    private final Ledger ledger = new Ledger();

    private Exercise exercise() {
        return new Exercise(ledger, "1", "first hint", "second hint");
    }

    private static State state(Reply reply) {
        return ((Verdict) reply).state();
    }

    private static double[] project(double[] x, double[][] w) {
        return Projections.project(Vectors.matrix(x), new SimpleMatrix(w)).toArray2()[0];
    }

    @Test
    void aProjectionThatTakesItsLengthFromTheEmbeddingIsFoundOut() {
        var inputs = MatrixInputs.embeddingsAndWeights();
        assertThat(state(exercise().method((x, w) -> project(x, w), MatrixInputsTest::project, inputs)))
                .isEqualTo(State.RIGHT);
        assertThat(state(exercise()
                        .method(
                                (x, w) -> java.util.Arrays.copyOf(project(x, w), x.length),
                                MatrixInputsTest::project,
                                inputs)))
                .isEqualTo(State.NOT_YET);
    }

    @Test
    void scoresWithQueriesAndKeysExchangedAreFoundOut() {
        Inputs.Method3<SimpleMatrix, SimpleMatrix, SimpleMatrix> right =
                (x, wq, wk) -> x.mult(wq).mult(x.mult(wk).transpose());
        var inputs = MatrixInputs.projections();
        assertThat(state(exercise().method(right, right, inputs))).isEqualTo(State.RIGHT);
        assertThat(state(exercise().method((x, wq, wk) -> right.apply(x, wk, wq), right, inputs)))
                .isEqualTo(State.NOT_YET);
    }

    @Test
    void neitherTheTransposeNorTheInverseAloneUndoesEveryMatrix() {
        List<SimpleMatrix> inputs = MatrixInputs.invertible();
        assertThat(inputs).allSatisfy(r -> assertThat(r.determinant()).isNotZero());
        assertThat(state(exercise()
                        .method(SimpleMatrix::transpose, r -> r.invert().transpose(), inputs)))
                .isEqualTo(State.NOT_YET);
        assertThat(state(exercise().method(SimpleMatrix::invert, r -> r.invert().transpose(), inputs)))
                .isEqualTo(State.NOT_YET);
    }

    @Test
    void aTurnTheWrongWayRoundIsFoundOut() {
        Rotary rotary = Rotary.halfSplit();
        var inputs = MatrixInputs.pairsAndAngles();
        assertThat(state(exercise().method((p, a) -> rotary.rotate(p, a), (p, a) -> rotary.rotate(p, a), inputs)))
                .isEqualTo(State.RIGHT);
        assertThat(state(exercise().method((p, a) -> rotary.rotate(p, -a), (p, a) -> rotary.rotate(p, a), inputs)))
                .isEqualTo(State.NOT_YET);
    }
}
