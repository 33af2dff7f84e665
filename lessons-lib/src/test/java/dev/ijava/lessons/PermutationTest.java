package dev.ijava.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class PermutationTest {

    private static final SimpleMatrix ROWS = new SimpleMatrix(new double[][] {{1, 2}, {3, 4}, {5, -6}});
    private final Permutation order = Permutation.of(2, 0, 1);

    @Test
    void theRowNamedFirstComesFirstAndWordsGoWithTheirRows() {
        assertThat(order.shuffle(ROWS).toArray2()).isDeepEqualTo(new double[][] {{5, -6}, {1, 2}, {3, 4}});
        assertThat(order.shuffle("The", "dog", "ran")).containsExactly("ran", "The", "dog");
    }

    @Test
    void restoringUndoesShuffling() {
        assertThat(order.restore(order.shuffle(ROWS)).toArray2()).isDeepEqualTo(ROWS.toArray2());
    }

    @Test
    void anOrderThatNamesAWordTwiceIsRefusedWithTheReason() {
        assertThatThrownBy(() -> Permutation.of(0, 2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[0, 2, 2]")
                .hasMessageContaining("each of 0 to 2");
    }

    @Test
    void anOrderOfTooFewWordsIsRefused() {
        assertThatThrownBy(() -> Permutation.of(1, 0).shuffle(ROWS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The order has length 2, expected 3");
    }

    @Test
    void rowsAreSummedAndComparedOneByOne() {
        assertThat(Rows.sums(ROWS)).containsExactly(3, 7, -1);
        assertThat(Rows.changes(ROWS, order.shuffle(ROWS))).containsExactly(new double[] {8, 2, 10}, within(1e-12));
        assertThatThrownBy(() -> Rows.changes(ROWS, ROWS.transpose())).hasMessageContaining("3 × 2");
    }
}
