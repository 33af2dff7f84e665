package dev.ijava.lessons;

import static dev.ijava.lessons.Vectors.matrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What notebooks 01 to 05 say about their four words is what the library computes. */
class LessonNumbersTest {

    private static final double FOUR_DECIMALS = 5.1e-5;
    private static final double[][] Q = {{.31, .12, .25}, {.72, .15, .41}, {.22, -.64, .73}, {.22, .64, .73}};
    private static final double[][] K = {{.11, .09, .18}, {.54, .36, .74}, {.68, .71, .35}, {.46, .85, .76}};
    private static final double[][] V = {{.05, .10, .08}, {.12, .84, .51}, {.91, .33, .27}, {.62, .24, .33}};
    private static final double[][] TWO_KEYS = {K[1], K[3]};
    private static final double[][] TWO_VALUES = {V[1], V[3]};

    private final AttentionSteps sentence = Attention.attend(matrix(Q), matrix(K), matrix(V));

    @ParameterizedTest
    @CsvSource({
        ".64, .4230, .4085, .4938",
        "0, .5007, .3696, .5404",
        "-.64, .5785, .3308, .5871",
        "-1, .6208, .3096, .6125"
    })
    void turningOneNumberOfTheQueryMovesTheMix(double second, double dog, double first, double out) {
        var steps = Attention.attend(new double[] {.22, second, .73}, TWO_KEYS, TWO_VALUES);
        assertThat(steps.weights(0)[0]).isCloseTo(dog, within(FOUR_DECIMALS));
        assertThat(steps.output(0)[0]).isCloseTo(first, within(FOUR_DECIMALS));
        assertThat(steps.output(0)[1]).isCloseTo(out, within(FOUR_DECIMALS));
    }

    @Test
    void moreWordsDiluteAShareButKeepTheRatioOfTwo() {
        isNear(sentence.weights(3), .1323, .2602, .2525, .3550);
        isNear(sentence.output(3), .4877, .4003, .3286);
        assertThat(sentence.weights(3)[1] / sentence.weights(3)[3]).isCloseTo(.7330, within(FOUR_DECIMALS));
    }

    @Test
    void columnsDoNotSumToOneAndWeightsAreNotSymmetric() {
        SimpleMatrix weights = sentence.weights();
        isNear(columnSums(weights), .7188, 1.1314, .9948, 1.1550);
        assertThat(weights.get(1, 3)).isCloseTo(.2863, within(FOUR_DECIMALS));
        assertThat(weights.get(3, 1)).isCloseTo(.2602, within(FOUR_DECIMALS));
    }

    @Test
    void plainSharesDoNotSeeASignButSoftmaxDoes() {
        double[] negated = {-.8894, -1.2};
        assertThat(Vectors.shares(negated)[0]).isCloseTo(.4257, within(FOUR_DECIMALS));
        assertThat(Vectors.softmax(negated)[0]).isCloseTo(.5770, within(FOUR_DECIMALS));
    }

    @ParameterizedTest
    @CsvSource({"1, .4230, .2441", "10, .0429, .0410"})
    void largerScoresAreSharperAndLessSensitive(double times, double dog, double sensitivity) {
        double[] weights = Vectors.softmax(times * .8894, times * 1.2);
        assertThat(weights[0]).isCloseTo(dog, within(FOUR_DECIMALS));
        assertThat(Vectors.softmaxJacobian(weights)[0][0]).isCloseTo(sensitivity, within(FOUR_DECIMALS));
    }

    @Test
    void aZeroInsteadOfMinusInfinityLetsTheFutureIn() {
        SimpleMatrix zeroed = Mask.causal(4).replaceHidden(sentence.scores(), 0);
        double[] the = Vectors.softmax(Vectors.row(zeroed, 0));
        assertThat(the[1] + the[2] + the[3]).isCloseTo(.7328, within(FOUR_DECIMALS));
    }

    @Test
    void maskingAfterSoftmaxIsRightOnlyIfRenormalised() {
        SimpleMatrix zeroed = Mask.causal(4).replaceHidden(sentence.weights(), 0);
        isNear(columnSums(zeroed.transpose()), .1957, .4360, .7624, 1.0000);
        SimpleMatrix renormalised = Vectors.eachRow(zeroed, Vectors::shares);
        assertThat(renormalised.isIdentical(causal(Q, K, V).weights(), 1e-15)).isTrue();
    }

    @Test
    void withAMaskOrderMatters() {
        int[] order = {3, 1, 0, 2};
        SimpleMatrix shuffled =
                causal(pick(Q, order), pick(K, order), pick(V, order)).output();
        SimpleMatrix before = matrix(pick(Vectors.rows(causal(Q, K, V).output()), order));
        assertThat(shuffled.minus(before).elementMaxAbs()).isCloseTo(.3190, within(FOUR_DECIMALS));
    }

    @Test
    void withoutScalingWideVectorsSaturateAndWithItTheyDoNot() {
        Random random = new Random(1);
        assertThat(meanLargestWeight(3, Options.unscaled(), random)).isCloseTo(.48, within(.03));
        assertThat(meanLargestWeight(64, Options.unscaled(), random)).isCloseTo(.88, within(.03));
        assertThat(meanLargestWeight(1024, Options.unscaled(), random)).isCloseTo(.97, within(.03));
        assertThat(meanLargestWeight(1024, Options.scaledBySqrtD(), random)).isCloseTo(.36, within(.03));
    }

    private static double meanLargestWeight(int width, Options options, Random random) {
        SimpleMatrix keys = new SimpleMatrix(8, width);
        double sum = 0;
        for (int trial = 0; trial < 500; trial++) {
            fill(keys, random);
            SimpleMatrix query = new SimpleMatrix(1, width);
            fill(query, random);
            sum += Attention.attend(query, keys, keys, options).weights().elementMax();
        }
        return sum / 500;
    }

    private static void fill(SimpleMatrix matrix, Random random) {
        for (int i = 0; i < matrix.getNumElements(); i++) {
            matrix.set(i, random.nextGaussian());
        }
    }

    private static AttentionSteps causal(double[][] q, double[][] k, double[][] v) {
        return Attention.attend(
                matrix(q), matrix(k), matrix(v), Options.unscaled().mask(Mask.causal(q.length)));
    }

    private static double[][] pick(double[][] rows, int... order) {
        return Arrays.stream(order).mapToObj(i -> rows[i]).toArray(double[][]::new);
    }

    private static double[] columnSums(SimpleMatrix matrix) {
        return Vectors.row(SimpleMatrix.ones(1, matrix.getNumRows()).mult(matrix), 0);
    }

    private static void isNear(double[] found, double... wanted) {
        assertThat(found).containsExactly(wanted, within(FOUR_DECIMALS));
    }
}
