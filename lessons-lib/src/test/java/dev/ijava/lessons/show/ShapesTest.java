package dev.ijava.lessons.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ShapesTest {

    @Test
    void aTableOfShapesNamesEachMatrix() {
        String text = Forms.of(Shapes.table(
                        "Split", new String[] {"X", "one head"}, new SimpleMatrix(4, 6), new SimpleMatrix(4, 3)))
                .text();
        assertThat(text).contains("X", "4 × 6", "one head", "4 × 3");
    }
}
