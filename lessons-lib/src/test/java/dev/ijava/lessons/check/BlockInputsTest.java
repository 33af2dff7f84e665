package dev.ijava.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ijava.lessons.LayerNorm;
import org.junit.jupiter.api.Test;

class BlockInputsTest {

    private static State state(Reply reply) {
        return ((Verdict) reply).state();
    }

    private static Exercise exercise() {
        return new Exercise(new Ledger(), "1", "first hint", "second hint");
    }

    @Test
    void columnsDealtOutInTurnInsteadOfInPartsAreFoundOut() {
        var inputs = BlockInputs.rowsAndHeads();
        assertThat(state(exercise().method(BlockInputs::parts, BlockInputs::parts, inputs)))
                .isEqualTo(State.RIGHT);
        assertThat(state(exercise().method(BlockInputsTest::dealt, BlockInputs::parts, inputs)))
                .isEqualTo(State.NOT_YET);
    }

    private static double[][] dealt(double[] row, int heads) {
        double[][] parts = new double[heads][row.length / heads];
        for (int i = 0; i < row.length; i++) {
            parts[i % heads][i / heads] = row[i];
        }
        return parts;
    }

    @Test
    void aNormThatDividesByOneLessIsFoundOut() {
        assertThat(state(exercise()
                        .method(
                                row -> divided(row, Math.sqrt(LayerNorm.sampleVariance(row) + 1e-5)),
                                row -> LayerNorm.ofWidth(row.length).apply(row),
                                BlockInputs.rows())))
                .isEqualTo(State.NOT_YET);
    }

    private static double[] divided(double[] row, double deviation) {
        double mean = LayerNorm.mean(row);
        double[] normed = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            normed[j] = (row[j] - mean) / deviation;
        }
        return normed;
    }

    @Test
    void theMostRecentTimeCounts() {
        assertThat(BlockInputs.followed("A B A C A")).isEqualTo("C");
        assertThat(BlockInputs.followed("B B")).isEqualTo("B");
        assertThat(BlockInputs.followed("A B C")).isEmpty();
    }

    @Test
    void theFirstTimeInsteadOfTheLastIsFoundOut() {
        assertThat(state(exercise()
                        .method(BlockInputsTest::afterTheFirst, BlockInputs::followed, BlockInputs.sequences())))
                .isEqualTo(State.NOT_YET);
    }

    private static String afterTheFirst(String sequence) {
        var symbols = java.util.List.of(sequence.split(" "));
        return symbols.get(symbols.indexOf(symbols.get(symbols.size() - 1)) + 1);
    }

    @Test
    void aTextThatReachesItsGoalIsRight() {
        assertThat(state(exercise().goal("", "its length", String::length, 3, 4)))
                .isEqualTo(State.NOT_TRIED);
        assertThat(state(exercise().goal("ab", "its length", String::length, 3, 4)))
                .isEqualTo(State.NOT_YET);
        Reply reply = exercise().goal("abc", "its length", String::length, 3, 4);
        assertThat(state(reply)).isEqualTo(State.RIGHT);
        assertThat(reply.text()).contains("With \"abc\", its length is 3.0000.");
    }
}
