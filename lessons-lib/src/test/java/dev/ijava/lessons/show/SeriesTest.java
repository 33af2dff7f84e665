package dev.ijava.lessons.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void aCurveRunsFromOneEndToTheOther() {
        Series curve = Series.curve("square", -1, 3, x -> x * x, Role.OTHER);
        int last = curve.x().length - 1;
        assertThat(curve.x()).startsWith(-1).endsWith(3).isSorted();
        assertThat(curve.y()[0]).isEqualTo(1);
        assertThat(curve.y()[last]).isEqualTo(9);
    }
}
