package dev.ijava.lessons.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ijava.lessons.train.LossFloor.Sight;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedHeadTest {

    private static final Setup SIX = Setup.of(
            "the dog ran quickly",
            "the cat ran silently",
            "the horse ran gracefully",
            "the child ran happily",
            "the thief ran secretly",
            "the athlete ran steadily");

    private static final double FLOOR =
            LossFloor.of(SIX.sentences(), Sight.ALL_EARLIER_WORDS).mean();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void withAttentionTheLossAfterRanGoesToZeroAndTheMeanToItsFloor(long seed) {
        TrainedHead head = new TrainedHead(SIX.seed(seed)).train(600);
        assertThat(head.lossAfter("ran")).isLessThan(0.01);
        assertThat(head.loss().number()).isBetween(FLOOR, FLOOR + 0.005);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void withoutAttentionTheLossAfterRanStopsAtLnSix(long seed) {
        TrainedHead head = new TrainedHead(SIX.seed(seed).withoutAttention()).train(600);
        assertThat(head.lossAfter("ran")).isBetween(Math.log(6), Math.log(6) + 0.001);
        assertThat(head.loss().number()).isCloseTo(2 * Math.log(6) / 3, within(0.001));
    }

    @Test
    void seedSixWaitsOnTheFloorBeforeItFindsTheSubject() {
        double[] losses = new TrainedHead(SIX.seed(6)).train(600).lossesAfter("ran");
        assertThat(Arrays.copyOfRange(losses, 60, 200)).containsOnly(new double[140], within(1.9));
        assertThat(Arrays.stream(losses).skip(60).limit(140).min().orElseThrow())
                .isGreaterThan(1.75);
        assertThat(losses[599]).isLessThan(0.01);
    }

    @Test
    void eachSubjectGetsItsOwnAdverbAndTheHeadLooksAtTheSubject() {
        TrainedHead head = new TrainedHead(SIX).train(600);
        for (String sentence : SIX.sentences()) {
            String beginning = sentence.substring(0, sentence.lastIndexOf(' '));
            String adverb = sentence.substring(sentence.lastIndexOf(' ') + 1);
            assertThat(head.probabilities(beginning).get(adverb)).isGreaterThan(0.99);
            assertThat(head.steps(beginning).weights(2)[1]).isGreaterThan(0.5);
        }
    }

    @Test
    void aSentenceThatWasLeftOutIsNotPredictedThoughItsWordsAreKnown() {
        Setup five = SIX.leavingOut("the horse ran gracefully");
        assertThat(five.vocabulary()).isEqualTo(SIX.vocabulary());
        TrainedHead head = new TrainedHead(five).train(600);
        assertThat(head.probabilities("the horse ran").get("gracefully")).isLessThan(0.01);
    }

    @Test
    void theGradientOfTheWholeHeadIsItsFiniteDifference() {
        TrainedHead head = new TrainedHead(SIX.width(3)).train(20);
        head.loss().backward();
        assertThat(head.parameters()).containsOnlyKeys("E", "P", "W_q", "W_k", "W_v", "U");
        head.parameters()
                .forEach((name, parameter) -> assertThat(Gradient.byFiniteDifference(head::loss, parameter, 1e-5)
                                .isIdentical(parameter.gradient(), 1e-9))
                        .as(name)
                        .isTrue());
    }

    @Test
    void theSameSeedGivesTheSameLossesAndTrainingGoesOn() {
        double[] atOnce = new TrainedHead(SIX).train(30).losses();
        double[] inParts = new TrainedHead(SIX).train(10).train(20).losses();
        assertThat(inParts).hasSize(30).containsExactly(atOnce);
        assertThat(new TrainedHead(SIX.seed(2)).train(1).losses()[0]).isNotEqualTo(atOnce[0]);
    }

    @Test
    void everyMachineAndJavaVersionGivesThisVeryLoss() {
        assertThat(new TrainedHead(SIX.seed(5)).train(600).loss().number()).isEqualTo(0.5976066413131711);
    }

    @Test
    void sentencesMayDifferInLength() {
        Setup uneven = Setup.of("dogs run", "the old cat ran home").learningRate(0.05);
        TrainedHead head = new TrainedHead(uneven).train(200);
        assertThat(head.probabilities("dogs").get("run")).isGreaterThan(0.9);
        assertThat(head.probabilities("the old cat ran").get("home")).isGreaterThan(0.9);
    }

    @Test
    void sentencesFallIntoBeginningsAndEndings() {
        Setup setup = Setup.of("the dog ran home", "dogs ran home", "dogs ran off");
        assertThat(setup.beginnings()).containsExactly("the dog ran", "dogs ran", "dogs ran");
        assertThat(setup.endings()).containsExactly("home", "off");
    }

    @Test
    void someProbabilitiesAreThoseOfAll() {
        TrainedHead head = new TrainedHead(SIX);
        var all = head.probabilities("the dog ran");
        assertThat(head.probabilities("the dog ran", "silently", "the"))
                .containsExactly(all.get("silently"), all.get("the"));
        assertThatThrownBy(() -> head.probabilities("the dog ran", "slowly"))
                .hasMessageContaining("\"slowly\" is not among");
    }

    @Test
    void mistakesAreNamed() {
        TrainedHead head = new TrainedHead(SIX);
        assertThatThrownBy(() -> head.probabilities("the cow ran")).hasMessageContaining("\"cow\" is not among");
        assertThatThrownBy(() -> head.lossAfter("quickly")).hasMessageContaining("goes on after \"quickly\"");
        assertThatThrownBy(() -> head.steps("the dog ran quickly the")).hasMessageContaining("5 words are too many");
        assertThatThrownBy(() -> Setup.of("a b").leavingOut("a b")).hasMessageContaining("nothing to learn");
        assertThatThrownBy(() -> Setup.of()).hasMessageContaining("at least one sentence");
        assertThatThrownBy(() -> Setup.of("dog")).hasMessageContaining("no next word");
        assertThatThrownBy(() -> SIX.width(0)).hasMessageContaining("width is 0");
        assertThatThrownBy(() -> new TrainedHead(SIX.withoutAttention()).steps("the dog"))
                .hasMessageContaining("no layer 0");
    }

    @Test
    void theFloorsAreTheEntropyOfTheNextWord() {
        List<String> sentences = List.of("a b c", "a b d", "a b d", "a b d");
        LossFloor floor = LossFloor.of(sentences, Sight.ALL_EARLIER_WORDS);
        double entropy = -0.25 * Math.log(0.25) - 0.75 * Math.log(0.75);
        assertThat(floor.after("b")).isCloseTo(entropy, within(1e-12));
        assertThat(floor.mean()).isCloseTo(entropy / 2, within(1e-12));
    }
}
