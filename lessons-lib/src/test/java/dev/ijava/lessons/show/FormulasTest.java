package dev.ijava.lessons.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ijava.lessons.Attention;
import dev.ijava.lessons.AttentionSteps;
import org.junit.jupiter.api.Test;

class FormulasTest {

    private final AttentionSteps steps = Attention.attend(
            new double[] {.22, -.64, .73},
            new double[][] {{.54, .36, .74}, {.46, .85, .76}},
            new double[][] {{.12, .84, .51}, {.62, .24, .33}});

    @Test
    void theReadersNumbersAreFilledIn() {
        assertThat(Formulas.scores(steps, 0, "dog", "quickly").text().lines().findFirst())
                .contains("s(dog) = 0.22 · 0.54 + (-0.64) · 0.36 + 0.73 · 0.74 = 0.1188 + (-0.2304) + 0.5402 = 0.4286");
    }

    @Test
    void theWeightsLineShowsExponentialsAndTheirSum() {
        assertThat(Formulas.weights(steps, 0, "dog", "quickly").latex())
                .contains("\\alpha_{\\text{dog}} &= \\frac{e^{0.4286}}{e^{0.4286} + e^{0.1120}}", "= 0.5785");
    }

    @Test
    void theOutputLineEndsWithTheOutput() {
        assertThat(Formulas.output(steps, 0).text())
                .startsWith("o = 0.5785 · [0.12, 0.84, 0.51]")
                .endsWith("[0.3308, 0.5871, 0.4341]");
    }

    @Test
    void displayedMathematicsUsesDollarsWhichJupyterKnows() {
        assertThat(Forms.of(Formulas.output(steps, 0)).latex())
                .startsWith("$$")
                .endsWith("$$")
                .doesNotContain("\\[");
    }

    @Test
    void longVectorsAreShortenedButTheirSumIsNot() {
        double[] ones = new double[100];
        java.util.Arrays.fill(ones, 1);
        assertThat(Formulas.dot("s", ones, ones).text()).isEqualTo("s = 1 · 1 + 1 · 1 + 1 · 1 + … + 1 · 1 = 100.0000");
    }

    @Test
    void aWordThatMeansSomethingInLatexIsEscaped() {
        assertThat(Formulas.scores(steps, 0, "50%", "a_b").latex()).contains("\\text{50\\%}", "\\text{a\\_b}");
    }

    @Test
    void aMixOfRowsLeavesOutRowsTimesZeroAndSaysTheSum() {
        double[][] rows = {{1, 2}, {0.14, -0.39}, {0.32, 1.15}};
        assertThat(Formulas.mix("k", "quickly", new double[] {0, 1, -1}, rows).text())
                .isEqualTo("k(quickly) = 1 · [0.14, -0.39] + (-1) · [0.32, 1.15] = [-0.1800, -1.5400]");
        assertThat(Formulas.mix("k", "", new double[3], rows).text()).isEqualTo("k = 0 = [0.0000, 0.0000]");
    }

    @Test
    void layerNormShowsMeanAndVariance() {
        assertThat(Formulas.norm(new double[] {1, 3}, 1))
                .hasToString("norm(d2) = (3.0000 - 2.0000) / (√(1.0000 + 0.00001)) = 1.0000");
    }

    @Test
    void aSurpriseIsALogarithm() {
        assertThat(Losses.surprise("quickly", 0.5)).hasToString("L(quickly) = -ln 0.5000 = 0.6931");
    }
}
