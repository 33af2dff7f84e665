package dev.ijava.lessons.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ijava.lessons.Vectors;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InductionModelTest {

    private static final InductionModel ONE_LAYER =
            InductionModel.ofLayers(1, 1).train(500);
    private static final InductionModel TWO_LAYERS =
            InductionModel.ofLayers(2, 1).train(500);

    @Test
    void twoLayersLearnWhatOneCannot() {
        assertThat(ONE_LAYER.loss()).isBetween(0.8, 1.4);
        assertThat(TWO_LAYERS.loss()).isLessThan(0.1);
    }

    @Test
    void aSecondHeadInOneLayerIsNoSecondLayer() {
        InductionModel twoHeads = InductionModel.of(1, 2, 1).train(500);
        assertThat(twoHeads.loss()).isGreaterThan(0.5);
        assertThat(twoHeads.without(0).loss()).isGreaterThan(Math.log(10) - 0.2);
    }

    @Test
    void theFirstLayerLooksOneBackAndTheSecondAtWhatFollowed() {
        double[] firstSeven = Arrays.copyOf(TWO_LAYERS.previousWeights(0), 7);
        assertThat(Arrays.stream(firstSeven).average().orElseThrow()).isGreaterThan(0.6);
        assertThat(TWO_LAYERS.inductionWeight(1)).isGreaterThan(0.8);
    }

    @Test
    void withoutTheFirstHeadTheSecondIsLostAndWorseThanGuessing() {
        InductionModel broken = TWO_LAYERS.without(0);
        assertThat(broken.inductionWeight(1)).isLessThan(0.4);
        assertThat(broken.loss()).isGreaterThan(Math.log(10));
        assertThat(TWO_LAYERS.loss()).as("the model itself is as before").isLessThan(0.1);
    }

    @Test
    void theNextSymbolOfARepeatHasTheLargestLogit() {
        double[] logits = TWO_LAYERS.logits("C A F H E C A F");
        double largest = Arrays.stream(logits).max().orElseThrow();
        assertThat(InductionTask.SYMBOLS.word(IntStream.range(0, 10)
                        .filter(i -> logits[i] == largest)
                        .findFirst()
                        .orElseThrow()))
                .isEqualTo("H");
        assertThat(TWO_LAYERS.probabilities("C A F H E C A F")).containsExactly(Vectors.softmax(logits), within(0.0));
    }

    @Test
    void sequencesRepeatABlockOfDifferentSymbols() {
        for (InductionTask.Example example : InductionTask.examples(50, 3)) {
            assertThat(example.block()).isBetween(4, 8);
            assertThat(example.tokens()).hasSize(16);
            int[] block = Arrays.copyOf(example.tokens(), example.block());
            assertThat(block).doesNotHaveDuplicates();
            for (int i = example.block(); i < 16; i++) {
                assertThat(example.tokens()[i]).isEqualTo(example.tokens()[i - example.block()]);
            }
        }
    }

    @Test
    void onlyPlacesWhoseSymbolOccurredBeforeAreScored() {
        InductionTask.Example example = InductionTask.examples(1, 3).get(0);
        int[] inputs = example.inputs();
        for (int place = 0; place < inputs.length; place++) {
            int[] earlier = Arrays.copyOf(inputs, place);
            int symbol = inputs[place];
            boolean known = Arrays.stream(earlier).anyMatch(s -> s == symbol);
            int at = place;
            assertThat(Arrays.stream(example.scored()).anyMatch(i -> i == at)).isEqualTo(known);
        }
    }

    @Test
    void theSameSeedGivesTheSameLosses() {
        double[] losses = InductionModel.ofLayers(2, 1).train(3).losses();
        assertThat(losses).containsExactly(Arrays.copyOf(TWO_LAYERS.losses(), 3));
    }

    @Test
    void everyMachineAndJavaVersionGivesThisVeryLoss() {
        assertThat(TWO_LAYERS.loss()).isEqualTo(7.002419254264913E-5);
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> InductionModel.of(1, 0, 1)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> ONE_LAYER.without(1)).hasMessageContaining("no layer 1: the model has 1");
        assertThatThrownBy(() -> ONE_LAYER.logits("C A Z")).hasMessageContaining("\"Z\" is not among");
    }
}
