package dev.ijava.lessons;

import static dev.ijava.lessons.Vectors.matrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** Projections, positions, heads and blocks do what the lessons say of them. */
class PartsTest {

    private final Random random = new Random(3);
    private final SimpleMatrix keys = matrix(
            new double[] {.11, .09, .18}, new double[] {.54, .36, .74}, new double[] {.68, .71, .35}, new double[] {
                .46, .85, .76
            });

    @Test
    void independentEmbeddingsGiveTheWantedKeysExactly() {
        SimpleMatrix x =
                matrix(new double[] {1, 0, 0, 0}, new double[] {0, 1, 0, 0}, new double[] {0, 1, 1, 0}, new double[] {
                    0, 0, 1, 1
                });
        var fit = Projections.solve(x, keys);
        assertThat(fit.isExact()).isTrue();
        assertThat(Vectors.row(fit.weights(), 3)).containsExactly(new double[] {.32, .50, 1.15}, within(1e-12));
    }

    @Test
    void embeddingsOfWidthThreeOnlyComeClose() {
        SimpleMatrix x =
                matrix(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 1, 1}, new double[] {0, 0, 1});
        var fit = Projections.solve(x, keys);
        assertThat(fit.isExact()).isFalse();
        assertThat(fit.misfit()).isCloseTo(0.3833, within(5e-5));
    }

    @Test
    void aTurnedBasisChangesTheVectorsButNoScore() {
        SimpleMatrix turn = matrix(new double[] {2, 1, 0}, new double[] {0, 1, 3}, new double[] {1, 0, 1});
        SimpleMatrix queries = random(4, 3);
        var plain = Attention.attend(queries, keys, keys);
        var turned =
                Attention.attend(queries.mult(turn), keys.mult(turn.invert().transpose()), keys);
        assertThat(turned.scores().isIdentical(plain.scores(), 1e-12)).isTrue();
        assertThat(turned.queries().isIdentical(plain.queries(), 0.1)).isFalse();
    }

    @Test
    void rotaryScoresDependOnTheDistanceOnly() {
        double[] q = {.22, .64, .73, .30};
        double[] k = {.54, .36, .74, .20};
        assertThat(rotaryScore(q, 3, k, 1)).isCloseTo(-0.1939, within(5e-5));
        assertThat(rotaryScore(q, 103, k, 101)).isCloseTo(rotaryScore(q, 3, k, 1), within(1e-12));
        assertThat(rotaryScore(q, 1, k, 3)).isCloseTo(0.2261, within(5e-5));
    }

    @Test
    void joiningUndoesSplitting() {
        SimpleMatrix x = random(3, 6);
        assertThat(MultiHead.split(x, 3)).hasSize(3).allMatch(part -> part.getNumCols() == 2);
        assertThat(MultiHead.join(MultiHead.split(x, 3)).isIdentical(x, 0)).isTrue();
    }

    @Test
    void eachHeadSeesItsOwnColumnsAndTheOutputProjectionJoinsThem() {
        SimpleMatrix x = random(3, 4);
        SimpleMatrix wq = random(4, 6);
        SimpleMatrix wk = random(4, 6);
        SimpleMatrix wv = random(4, 6);
        SimpleMatrix wo = random(6, 4);
        double[] bias = {1, 2, 3, 4};
        var heads = new MultiHead(2, Linear.of(wq), Linear.of(wk), Linear.of(wv), new Linear(wo, bias));
        Options options = Options.scaledBySqrtD().mask(Mask.causal(3));
        var steps = heads.attend(x, options);
        var second =
                Projections.of(x, wq.cols(3, 6), wk.cols(3, 6), wv.cols(3, 6)).attend(options);
        assertThat(steps.head(1).weights().isIdentical(second.weights(), 1e-15)).isTrue();
        assertThat(steps.joined().cols(3, 6).isIdentical(second.output(), 1e-15))
                .isTrue();
        assertThat(steps.output().isIdentical(Projections.project(steps.joined(), wo, bias), 1e-15))
                .isTrue();
        double[] meanRow = Vectors.row(steps.meanWeights(), 2);
        assertThat(Arrays.stream(meanRow).sum()).isCloseTo(1, within(1e-14));
    }

    @Test
    void crossAttentionTakesKeysFromTheContext() {
        var heads = MultiHead.of(1, random(4, 4), random(2, 4), random(2, 4), random(4, 4));
        var steps = heads.attend(random(3, 4), random(5, 2), Options.scaledBySqrtD());
        assertThat(steps.head(0).weights().getNumCols()).isEqualTo(5);
        assertThat(steps.output().getNumRows()).isEqualTo(3);
    }

    @Test
    void layerNormUndoesShiftAndScaleOfARow() {
        double[] row = {1, 2, 4, 7};
        double[] moved = {15, 25, 45, 75};
        LayerNorm norm = new LayerNorm(new double[] {1, 1, 1, 1}, new double[4], 0);
        assertThat(norm.apply(moved)).containsExactly(norm.apply(row), within(1e-14));
        LayerNorm learned = new LayerNorm(new double[] {2, 2, 2, 2}, new double[] {1, 1, 1, 1}, 0);
        assertThat(LayerNorm.mean(learned.apply(row))).isCloseTo(1, within(1e-14));
        assertThat(LayerNorm.variance(learned.apply(row))).isCloseTo(4, within(1e-14));
    }

    @Test
    void aBlockWhosePartsAddNothingReturnsTheWords() {
        SimpleMatrix x = random(3, 2);
        SimpleMatrix zero = new SimpleMatrix(2, 2);
        LayerNorm norm = new LayerNorm(new double[] {1, 1}, new double[2], 0);
        MultiHead silent = MultiHead.of(1, zero, zero, zero, zero);
        FeedForward quiet = new FeedForward(Linear.of(zero), Activation.RELU, Linear.of(zero));
        var pre = new Block(silent, norm, quiet, norm, Block.Order.PRE_NORM).apply(x, Options.unscaled());
        assertThat(pre.output().isIdentical(x, 0)).isTrue();
        var post = new Block(silent, norm, quiet, norm, Block.Order.POST_NORM).apply(x, Options.unscaled());
        assertThat(post.output().isIdentical(norm.apply(x), 1e-15)).isTrue();
    }

    @Test
    void aBlockAddsAttentionThenFeedForward() {
        SimpleMatrix x = matrix(new double[] {3, 1}, new double[] {3, 1});
        SimpleMatrix one = SimpleMatrix.identity(2);
        LayerNorm norm = new LayerNorm(new double[] {1, 1}, new double[2], 0);
        MultiHead copy = MultiHead.of(1, one, one, one, one);
        FeedForward positive = new FeedForward(Linear.of(one), Activation.RELU, Linear.of(one));
        var steps = new Block(copy, norm, positive, norm, Block.Order.PRE_NORM).apply(x, Options.unscaled());
        assertThat(Vectors.row(steps.afterAttention(), 0)).containsExactly(4, 0);
        assertThat(Vectors.row(steps.output(), 0)).containsExactly(5, 0);
    }

    @Test
    void aSentenceBecomesTheRowsOfItsWords() {
        Vocabulary words = Vocabulary.of("the dog ran", "the cat ran");
        assertThat(words.words()).containsExactly("the", "dog", "ran", "cat");
        assertThat(words.ids("cat ran")).containsExactly(3, 2);
        Embeddings embeddings = Embeddings.random(words, 5, 0.5, 11);
        assertThat(Vectors.row(embeddings.sentence("the cat"), 1)).containsExactly(embeddings.of("cat"));
        assertThat(Embeddings.random(words, 5, 0.5, 11).of("dog")).containsExactly(embeddings.of("dog"));
        assertThat(Embeddings.oneHot(words).of("dog")).containsExactly(0, 1, 0, 0);
    }

    @Test
    void masksCombine() {
        Mask both = Mask.causal(3).and(Mask.padding(false, true, true));
        assertThat(both.sees(0, 0)).isFalse();
        assertThat(both.sees(1, 1)).isTrue();
        assertThat(both.sees(1, 2)).isFalse();
        assertThat(Mask.none().and(Mask.causal(2)).sees(0, 1)).isFalse();
    }

    @Test
    void aMaskShowsWhoSeesWhom() {
        assertThat(Mask.causal(2)).hasToString("● ·\n● ●");
        assertThat(Mask.none()).hasToString("everything is visible");
    }

    private double rotaryScore(double[] q, double atQ, double[] k, double atK) {
        Rotary rotary = Rotary.halfSplit();
        return Vectors.dot(rotary.rotate(q, atQ), rotary.rotate(k, atK));
    }

    private SimpleMatrix random(int rows, int columns) {
        return SimpleMatrix.random_DDRM(rows, columns, -1, 1, random);
    }

    @Test
    void keysThatGoThroughThePartnerKeepTheirScores() {
        SimpleMatrix r = new SimpleMatrix(new double[][] {{1, 2}, {-1, 0.5}});
        SimpleMatrix q = new SimpleMatrix(new double[][] {{0.3, -2}, {1, 4}});
        SimpleMatrix k = new SimpleMatrix(new double[][] {{5, 1}, {-0.1, 2}});
        SimpleMatrix scores = q.mult(r).mult(k.mult(Projections.partner(r)).transpose());
        assertThat(scores.minus(q.mult(k.transpose())).elementMaxAbs()).isLessThan(1e-12);
    }

    @Test
    void aMatrixThatCannotBeUndoneHasNoPartnerAndIsToldWhy() {
        assertThatThrownBy(() -> Projections.partner(new SimpleMatrix(new double[][] {{1, 2}, {2, 4}})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be undone");
    }
}
