package dev.ijava.lessons;

import static dev.ijava.lessons.Vectors.matrix;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** Attention gives the numbers that others published; the files name their sources. */
class AttentionReferencesTest {

    @Test
    void theDocumentsTwoWords() {
        try (var reference = Reference.of("S-seed-dog-quickly")) {
            double[][] keys = {reference.vector("K_dog"), reference.vector("K_quickly_ours")};
            double[][] values = {reference.vector("V_dog"), reference.vector("V_quickly")};
            var steps = Attention.attend(reference.vector("Q_quickly"), keys, values);
            reference.check("products_dog", steps.products(0)[0]);
            reference.check("products_quickly", steps.products(0)[1]);
            reference.check("score_dog", steps.scores(0)[0]);
            reference.check("score_quickly", steps.scores(0)[1]);
            reference.check("exp_scores", steps.exponentials(0));
            reference.check("weights", steps.weights(0));
            reference.check("output", steps.output(0));
            reference.check("output_from_weights_042_058", Vectors.weightedSum(new double[] {0.42, 0.58}, values));
            reference.check("weights_from_rounded_score_0889", Vectors.softmax(0.889, 1.2));
            reference.check("entropy_nats", Entropy.of(steps.weights(0)));
            var scaled = Attention.attend(steps.queries(), steps.keys(), steps.values(), Options.scaledBySqrtD());
            reference.check("scaled_scores_sqrt3", scaled.scaled(0));
            reference.check("weights_scaled_sqrt3", scaled.weights(0));
            reference.check("output_scaled_sqrt3", scaled.output(0));
        }
    }

    @Test
    void sixTokensWithoutProjections() {
        try (var reference = Reference.of("A-raschka-simple-self-attention")) {
            SimpleMatrix x = reference.matrix("x");
            var steps = Attention.attend(x, x, x);
            reference.check("scores", steps.scores());
            reference.check("weights", steps.weights());
            reference.check("context", steps.output());
            reference.check("scores_query2", steps.scores(1));
            reference.check("sum_normalised_weights_query2", Vectors.shares(steps.scores(1)));
            reference.check("weights_query2", steps.weights(1));
            reference.check("context_query2", steps.output(1));
        }
    }

    @Test
    void aCausalMaskBeforeSoftmaxAndAfterIt() {
        try (var reference = Reference.of("C-raschka-causal-mask")) {
            var projected = projections(reference, "x");
            reference.check("queries", projected.queries());
            reference.check("keys", projected.keys());
            reference.check("values", projected.values());
            var open = projected.attend(Options.scaledBySqrtD());
            reference.check("scores", open.scores());
            reference.check("unmasked_weights", open.weights());
            reference.check("unmasked_output", open.output());
            Mask causal = Mask.causal(6);
            SimpleMatrix zeroed = causal.replaceHidden(open.weights(), 0);
            reference.check("masked_after_softmax", zeroed);
            reference.check("renormalised", Vectors.eachRow(zeroed, Vectors::shares));
            reference.check("masked_scores", causal.hide(open.scores()));
            var masked = projected.attend(Options.scaledBySqrtD().mask(causal));
            reference.check("causal_weights", masked.weights());
            reference.check("causal_output", masked.output());
        }
    }

    @Test
    void queriesThatPickOrAverage() {
        try (var reference = Reference.of("G-tensorflow-scaled-dot-product")) {
            var steps = Attention.attend(
                    reference.matrix("queries"),
                    reference.matrix("keys"),
                    reference.matrix("values"),
                    Options.scaledBySqrtD());
            reference.check("scores", steps.scores());
            reference.check("scaled_scores", steps.scaled());
            reference.check("weights", steps.weights());
            reference.check("output", steps.output());
        }
    }

    @Test
    void sumsAndMeansOfThePast() {
        try (var reference = Reference.of("H1-karpathy-lower-triangular-average")) {
            SimpleMatrix b = reference.matrix("b");
            SimpleMatrix ones = SimpleMatrix.ones(3, 3);
            SimpleMatrix lower = Mask.causal(3).replaceHidden(ones, 0);
            reference.check("a_sum", lower);
            reference.check("c_sum", lower.mult(b));
            var steps = meanOfThePast(b);
            reference.check("a", steps.weights());
            reference.check("c", steps.output());
        }
    }

    @Test
    void aRunningMeanIsAttentionWithEqualScores() {
        try (var reference = Reference.of("H2-karpathy-bag-of-words").leavingOut("x0_printed")) {
            var steps = meanOfThePast(reference.matrix("x0"));
            reference.check("softmax_of_masked_zeros", steps.weights());
            reference.check("xbow0", steps.output());
        }
    }

    @Test
    void oneCausalHeadOfWidthSixteen() {
        try (var reference = Reference.of("H3-karpathy-self-attention-head")) {
            var projected = projections(reference, "x0");
            var steps = projected.attend(Options.unscaled().mask(Mask.causal(8)));
            reference.check("scores", steps.scores());
            reference.check("weights", steps.weights());
            reference.check("output", steps.output());
            var scaled = projected.attend(Options.scale(0.25).mask(Mask.causal(8)));
            reference.check("weights_scaled_by_4", scaled.weights());
        }
    }

    @Test
    void dotAttentionOfKeras() {
        try (var reference = Reference.of("I1-keras-dot-attention")) {
            var steps = Attention.attend(reference.matrix("query"), reference.matrix("key"), reference.matrix("value"));
            reference.check("scores_after_softmax", steps.weights());
            reference.check("output", steps.output());
        }
    }

    @Test
    void additiveAttentionOfKeras() {
        try (var reference = Reference.of("I2-keras-concat-attention")) {
            var steps = Attention.additive(
                    reference.matrix("query"), reference.matrix("key"), reference.matrix("value"), Options.unscaled());
            reference.check("raw_scores", steps.scores());
            reference.check("scores_after_softmax", steps.weights());
            reference.check("output", steps.output());
        }
    }

    @Test
    void paddedKeysGetNothingAndPaddedQueriesGiveZeros() {
        try (var reference = Reference.of("I3-keras-padding-mask")) {
            SimpleMatrix q = reference.matrix("query");
            SimpleMatrix v = reference.matrix("value");
            boolean[] queries = reference.booleans("query_mask");
            boolean[] keys = reference.booleans("value_mask");
            var keysHidden = Attention.attend(q, v, v, Options.unscaled().mask(Mask.padding(keys)));
            reference.check("scores_after_softmax", keysHidden.weights());
            var bothHidden = Attention.attend(q, v, v, Options.unscaled().mask(Mask.padding(queries, keys)));
            reference.check("output", bothHidden.output());
        }
    }

    @Test
    void scoresOverEightThenSoftmax() {
        try (var reference = Reference.of("J-alammar-illustrated-transformer")) {
            double[][] keys = Arrays.stream(reference.vector("scores"))
                    .mapToObj(score -> firstOf64(score))
                    .toArray(double[][]::new);
            var steps = Attention.attend(matrix(firstOf64(1)), matrix(keys), matrix(keys), Options.scaledBySqrtD());
            reference.check("scaled_scores", steps.scaled(0));
            reference.check("softmax", steps.weights(0));
        }
    }

    @Test
    void aHeadOfARealTransformer() {
        try (var reference = Reference.of("L1-minilm-dog-ran-quickly")
                .recomputedWithin(5e-6) // its queries, keys and values have six decimals
                .leavingOut("token_ids", "tokens", "last_hidden_cls_0_6", "embedding_output_cls_0_6")
                .leavingOut("queries_layer0_head2", "keys_layer0_head2", "values_layer0_head2")) {
            var steps = Attention.attend(
                    reference.computedMatrix("queries_layer0_head2"),
                    reference.computedMatrix("keys_layer0_head2"),
                    reference.computedMatrix("values_layer0_head2"),
                    Options.scaledBySqrtD());
            reference.check("scaled_scores_layer0_head2", steps.scaled());
            reference.check("attention_layer0_head2", steps.weights());
            reference.check("head_output_layer0_head2", steps.output());
        }
    }

    @Test
    void paddingByValidLength() {
        try (var reference = Reference.of("M-d2l-valid-lengths")) {
            SimpleMatrix query = matrix(reference.vector("query_used_for_check"));
            SimpleMatrix keys = SimpleMatrix.ones(10, 2);
            SimpleMatrix values = reference.matrix("values_both_batches");
            var batches = Arrays.stream(reference.integers("valid_lens"))
                    .mapToObj(length -> Options.scaledBySqrtD().mask(Mask.padding(10, length)))
                    .map(options -> Attention.attend(query, keys, values, options))
                    .toList();
            reference.check("weights", batches.stream().map(s -> s.weights(0)).toArray(double[][]::new));
            reference.check("output", batches.stream().map(s -> s.output(0)).toArray(double[][]::new));
        }
    }

    private static Projections projections(Reference reference, String x) {
        return Projections.of(
                reference.matrix(x), reference.matrix("W_q"), reference.matrix("W_k"), reference.matrix("W_v"));
    }

    private static AttentionSteps meanOfThePast(SimpleMatrix values) {
        int n = values.getNumRows();
        SimpleMatrix zeros = new SimpleMatrix(n, 1);
        return Attention.attend(zeros, zeros, values, Options.unscaled().mask(Mask.causal(n)));
    }

    private static double[] firstOf64(double first) {
        double[] vector = new double[64];
        vector[0] = first;
        return vector;
    }
}
