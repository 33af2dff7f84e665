package dev.ijava.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ijava.lessons.Entropy;
import dev.ijava.lessons.Vectors;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InputsTest {

    @Test
    void sentencesFindOutAMethodThatExpectsAsManyKeysAsQueries() {
        assertThat(Inputs.sentences())
                .anyMatch(s -> s.first().length > s.second().length)
                .anyMatch(s -> s.first().length < s.second().length)
                .allMatch(s -> s.first()[0].length == s.second()[0].length)
                .allMatch(s -> s.second().length == s.third().length);
    }

    @Test
    void extremeScoresFindOutASoftmaxThatOverflows() {
        assertThat(Inputs.extremeScores()).anyMatch(scores -> Double.isNaN(naiveFirstWeight(scores)));
        assertThat(Inputs.extremeScores())
                .allSatisfy(scores ->
                        assertThat(Arrays.stream(Vectors.softmax(scores)).sum()).isCloseTo(1, within(1e-12)));
    }

    @Test
    void weightsFindOutAnEntropyThatTakesTheLogarithmOfZero() {
        assertThat(Inputs.weights())
                .anyMatch(weights -> Double.isNaN(
                        Arrays.stream(weights).map(p -> p * Math.log(p)).sum()));
        assertThat(Inputs.weights())
                .allSatisfy(weights -> assertThat(Entropy.of(weights)).isPositive());
    }

    private static double naiveFirstWeight(double[] scores) {
        return Math.exp(scores[0]) / Arrays.stream(scores).map(Math::exp).sum();
    }
}
