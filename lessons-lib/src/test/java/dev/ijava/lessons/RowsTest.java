package dev.ijava.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void likenessIsTheMeanCosineOfAllPairs() {
        var rows = Vectors.matrix(new double[] {1, 0}, new double[] {0, 2}, new double[] {-3, 0});
        assertThat(Rows.likeness(rows)).isCloseTo((0 + 0 - 1) / 3.0, within(1e-12));
        assertThat(Rows.likeness(Vectors.matrix(new double[] {1, 2}, new double[] {2, 4})))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void oneRowHasNoLikeness() {
        assertThatThrownBy(() -> Rows.likeness(Vectors.matrix(new double[] {1, 2})))
                .hasMessageContaining("at least two");
    }

    @Test
    void theSameWordTwiceGetsTwoNumbers() {
        assertThat(Tokens.numbered("C", "A", "C")).containsExactly("C1", "A2", "C3");
    }
}
