package dev.ijava.lessons;

import static dev.ijava.lessons.Vectors.matrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttentionTest {

    private final Random random = new Random(7);
    private final SimpleMatrix q = random(5, 3);
    private final SimpleMatrix k = random(5, 3);
    private final SimpleMatrix v = random(5, 2);

    static Stream<Options> options() {
        return Stream.of(
                Options.unscaled(),
                Options.scaledBySqrtD(),
                Options.scale(-3),
                Options.unscaled().mask(Mask.causal(5)),
                Options.scaledBySqrtD().mask(Mask.padding(5, 2)));
    }

    @ParameterizedTest
    @MethodSource("options")
    void everyRowOfWeightsSumsToOne(Options options) {
        var steps = Attention.attend(q, k, v, options);
        for (int i = 0; i < 5; i++) {
            assertThat(Arrays.stream(steps.weights(i)).min().orElseThrow()).isNotNegative();
            assertThat(Arrays.stream(steps.weights(i)).sum()).isCloseTo(1, within(1e-14));
        }
    }

    @ParameterizedTest
    @MethodSource("options")
    void productsSumToScoresAndContributionsSumToTheOutput(Options options) {
        var steps = Attention.attend(q, k, v, options);
        SimpleMatrix products = matrix(steps.products(3));
        SimpleMatrix contributions = matrix(steps.contributions(3));
        for (int i = 0; i < 5; i++) {
            assertThat(products.getRow(i).elementSum()).isCloseTo(steps.scores(3)[i], within(1e-14));
        }
        for (int j = 0; j < 2; j++) {
            assertThat(contributions.getColumn(j).elementSum()).isCloseTo(steps.output(3)[j], within(1e-14));
        }
    }

    @Test
    void shuffledWordsKeepTheirOutputs() {
        int[] order = {3, 0, 4, 1, 2};
        var before = Attention.attend(q, k, v);
        var after = Attention.attend(rows(q, order), rows(k, order), rows(v, order));
        assertThat(after.output().isIdentical(rows(before.output(), order), 1e-14))
                .isTrue();
    }

    @Test
    void underACausalMaskNothingLeaksFromTheFuture() {
        Options causal = Options.unscaled().mask(Mask.causal(5));
        var before = Attention.attend(q, k, v, causal);
        SimpleMatrix otherKeys = k.copy();
        SimpleMatrix otherValues = v.copy();
        otherKeys.setRow(4, 0, 9, 9, 9);
        otherValues.setRow(4, 0, 99, 99);
        var after = Attention.attend(q, otherKeys, otherValues, causal);
        for (int i = 0; i < 4; i++) {
            assertThat(after.output(i)).containsExactly(before.output(i));
        }
        assertThat(after.output(4)[0]).isNotEqualTo(before.output(4)[0]);
    }

    @Test
    void aQueryThatSeesNothingGetsZerosNotNaN() {
        var steps = Attention.attend(q, k, v, Options.scaledBySqrtD().mask(Mask.padding(5, 0)));
        assertThat(steps.weights().elementMaxAbs()).isZero();
        assertThat(steps.output().elementMaxAbs()).isZero();
    }

    @Test
    void exponentialsAreThoseOfTheTextbookUnlessTheyWouldOverflow() {
        double[][] keys = {{1}, {2}};
        var plain = Attention.attend(new double[] {3}, keys, keys);
        assertThat(plain.shift(0)).isZero();
        assertThat(plain.exponentials(0)).containsExactly(Math.exp(3), Math.exp(6));
        var huge = Attention.attend(new double[] {1000}, keys, keys);
        assertThat(huge.shift(0)).isEqualTo(2000);
        assertThat(huge.exponentials(0)).containsExactly(Math.exp(-1000), 1);
        assertThat(huge.weights(0)).containsExactly(0, 1);
    }

    @Test
    void oneQueryIsTheFirstRowOfMany() {
        var many = Attention.attend(q, k, v);
        var one = Attention.attend(Vectors.row(q, 0), Vectors.rows(k), Vectors.rows(v));
        assertThat(one.output(0)).containsExactly(many.output(0));
    }

    @Test
    void laterChangesOfTheInputDoNotReachTheSteps() {
        SimpleMatrix query = random(1, 3);
        var steps = Attention.attend(query, k, v);
        double before = steps.products(0)[0][0];
        query.set(0, 0, 77);
        assertThat(steps.products(0)[0][0]).isEqualTo(before);
    }

    private SimpleMatrix random(int rows, int columns) {
        return SimpleMatrix.random_DDRM(rows, columns, -1, 1, random);
    }

    private static SimpleMatrix rows(SimpleMatrix matrix, int... order) {
        return matrix(Arrays.stream(order).mapToObj(i -> Vectors.row(matrix, i)).toArray(double[][]::new));
    }
}
