package dev.ijava.lessons.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LossesTest {

    private static final Series THREE = Losses.line("three", new double[] {2, 1, 0.5}, Role.WEIGHT);

    @Test
    void aLineBeginsAtStepZero() {
        assertThat(THREE.x()).containsExactly(0, 1, 2);
    }

    @Test
    void aFloorIsDashedAndLevel() {
        Series floor = Losses.floor("ln 6", 1.8, 600);
        assertThat(floor.form()).isEqualTo(Series.Form.GUESS);
        assertThat(floor.x()).containsExactly(0, 600);
        assertThat(floor.y()).containsExactly(1.8, 1.8);
    }

    @Test
    void smoothingTakesMeansAndDropsAnIncompleteEnd() {
        Series smooth = Losses.smooth("mean", new double[] {1, 3, 5, 7, 100}, 2, Role.WEIGHT);
        assertThat(smooth.x()).containsExactly(1, 3);
        assertThat(smooth.y()).containsExactly(2, 6);
    }

    @Test
    void theTableShowsADashWhereALineHasEnded() {
        assertThat(Forms.of(Losses.table("Loss", new int[] {0, 2, 9}, THREE)).text())
                .contains("2.0000", "0.5000", "–");
    }

    @Test
    void whatIsCountedMayHaveAnotherName() {
        assertThat(Losses.table("Likeness", "layers", new int[] {1}, THREE).columnNames())
                .containsExactly("layers", "three");
    }

    @Test
    void theChartSaysItsNumbers() {
        assertThat(Losses.chart("Loss", 3, THREE, Losses.floor("ln 6", 1.8, 2)).alt())
                .contains("three: (0, 2.0000), (1, 1.0000), (2, 0.5000)", "ln 6");
    }
}
