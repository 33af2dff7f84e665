package dev.ijava.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NoiseTest {

    @Test
    void theSameSeedGivesTheSameNumbersAndGoesOnWithOthers() {
        Noise noise = new Noise(7);
        double[] first = noise.vector(5);
        assertThat(first).isEqualTo(new Noise(7).vector(5)).isNotEqualTo(noise.vector(5));
    }

    @Test
    void meanIsNearZeroAndVarianceNearOne() {
        double[] many = new Noise(7).vector(100_000);
        assertThat(Arrays.stream(many).average().getAsDouble()).isCloseTo(0, within(0.02));
        assertThat(Vectors.dot(many, many) / many.length).isCloseTo(1, within(0.02));
    }

    @Test
    void aLengthBelowOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Noise(7).vector(0))
                .withMessageContaining("length");
    }
}
