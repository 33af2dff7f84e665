package dev.ijava.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void resultsHaveFourDecimals() {
        assertThat(Numbers.fixed(0.88940001)).isEqualTo("0.8894");
        assertThat(Numbers.fixed(new double[] {1, -0.5})).isEqualTo("[1.0000, -0.5000]");
    }

    @Test
    void whatFourDecimalsWouldHideHasAnExponent() {
        assertThat(Numbers.fixed(1.8e-7)).isEqualTo("1.8e-7");
        assertThat(Numbers.fixed(-1e-5)).isEqualTo("-1.0e-5");
        assertThat(Numbers.fixed(1.5e10)).isEqualTo("1.5000e10");
    }

    @Test
    void roundingNoiseIsZeroWithoutAMinusSign() {
        assertThat(Numbers.fixed(-1e-17)).isEqualTo("0.0000");
        assertThat(Numbers.fixed(-0.0)).isEqualTo("0.0000");
    }

    @Test
    void whatIsNoNumberIsStillReadable() {
        assertThat(Numbers.fixed(Double.NaN)).isEqualTo("–");
        assertThat(Numbers.fixed(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
        assertThat(Numbers.plain(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    }

    @Test
    void inputsAreWrittenAsAPersonTypesThem() {
        assertThat(Numbers.plain(new double[] {0.22, 3, -1.50, 100, 0})).isEqualTo("[0.22, 3, -1.5, 100, 0]");
    }

    @Test
    void theDecimalPointDoesNotFollowTheCountry() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Numbers.fixed(0.5)).isEqualTo("0.5000");
        } finally {
            Locale.setDefault(before);
        }
    }
}
