package dev.ijava.lessons.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ijava.lessons.Rows;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class HeadsTest {

    private static final SimpleMatrix ATTENTION =
            new SimpleMatrix(new double[][] {{1, 0, 0}, {.6, .3, .1}, {.2, .8, 0}});
    private static final SimpleMatrix VALUES = new SimpleMatrix(new double[][] {{0, 0}, {3, 4}, {0, 5}});

    private final Encoding encoding = SentenceEncoder.open().encode("The dog ran quickly");

    @Test
    void theTokenBeforeIsLeftOfTheDiagonal() {
        assertThat(Heads.toPrevious(ATTENTION)).isCloseTo((.6 + .8) / 2, within(1e-12));
    }

    @Test
    void onlyTheTokensBetweenTheFirstAndTheLastAreAskedAboutTheFirst() {
        assertThat(Heads.toFirst(ATTENTION)).isCloseTo(.6, within(1e-12));
    }

    @Test
    void whatIsWorthNothingArrivesAsNothingWhateverItsWeight() {
        Head head = new Head(VALUES, VALUES, VALUES, ATTENTION);
        assertThat(Heads.arriving(head, 1)).containsExactly(new double[] {0, .75, .25}, within(1e-12));
    }

    @Test
    void aMeanOverHeadsStillSharesOutAWholeToEachRow() {
        for (SimpleMatrix mean : List.of(Heads.meanOfLayer(encoding, 3), Heads.meanOfAll(encoding))) {
            assertThat(Rows.sums(mean)).hasSize(6).containsOnly(new double[] {1}, within(1e-5));
        }
    }

    @Test
    void theMeanOfAllIsTheMeanOfTheLayers() {
        double layerByLayer = IntStream.range(0, 6)
                .mapToDouble(layer -> Heads.toFirst(Heads.meanOfLayer(encoding, layer)))
                .average()
                .orElseThrow();
        assertThat(Heads.toFirst(Heads.meanOfAll(encoding))).isCloseTo(layerByLayer, within(1e-12));
    }

    @Test
    void theSinkGetsMostOfTheWeightAndHandsOverLittle() {
        double arriving = encoding.heads().stream()
                .flatMap(layer -> layer.stream())
                .mapToDouble(head -> IntStream.rangeClosed(1, 4)
                        .mapToDouble(word -> Heads.arriving(head, word)[0])
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
        assertThat(Heads.toFirst(Heads.meanOfAll(encoding))).isCloseTo(.62, within(.005));
        assertThat(arriving).isCloseTo(.15, within(.005));
    }

    @Test
    void aLayerThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> Heads.meanOfLayer(encoding, 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no layer 6");
    }
}
