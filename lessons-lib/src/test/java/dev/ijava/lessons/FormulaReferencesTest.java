package dev.ijava.lessons;

import static dev.ijava.lessons.Vectors.matrix;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** Softmax, positions, norms and activations give the numbers that others published; the files name their sources. */
class FormulaReferencesTest {

    @Test
    void softmaxOfARow() {
        try (var reference = Reference.of("K1-softmax-basic")) {
            double[] z = reference.vector("z");
            reference.check("softmax_onnx", Vectors.softmax(reference.vector("z_onnx")));
            reference.check("softmax", Vectors.softmax(z));
            double logSumExp = Vectors.logSumExp(z);
            reference.check("logsumexp", logSumExp);
            reference.check(
                    "log_softmax", Arrays.stream(z).map(s -> s - logSumExp).toArray());
        }
    }

    @Test
    void softmaxDoesNotOverflow() {
        try (var reference = Reference.of("K2-softmax-overflow-safe")) {
            reference.check("softmax_onnx", Vectors.eachRow(reference.matrix("z_onnx"), Vectors::softmax));
            reference.check("softmax", Vectors.softmax(reference.vector("z")));
            reference.check("softmax_negative", Vectors.softmax(reference.vector("z_negative")));
        }
    }

    @Test
    void halvedScoresAreSharedOutMoreEvenly() {
        try (var reference = Reference.of("K3-softmax-cs231n")) {
            reference.check("exp", Vectors.exponentials(reference.vector("z")));
            reference.check("softmax", Vectors.softmax(reference.vector("z")));
            reference.check("exp_half", Vectors.exponentials(reference.vector("z_half")));
            reference.check("softmax_half", Vectors.softmax(reference.vector("z_half")));
        }
    }

    @Test
    void scoresTimesEightArePeaky() {
        try (var reference = Reference.of("H4-karpathy-softmax-temperature")) {
            double[] z = reference.vector("z");
            reference.check("softmax", Vectors.softmax(z));
            reference.check(
                    "softmax_times_8",
                    Vectors.softmax(Arrays.stream(z).map(s -> 8 * s).toArray()));
        }
    }

    @Test
    void sinusoidalPositions() {
        try (var reference = Reference.of("K4-sinusoidal-positions")) {
            reference.check("pe_d16", Positions.sinusoidal(4, 16));
            reference.check("pe_d6", Positions.sinusoidal(reference.vector("positions_d6"), 6, 10_000));
            reference.check("pe_d4", Positions.sinusoidal(6, 4));
            reference.check("pe_d4_base100", Positions.sinusoidal(4, 4, 100));
        }
    }

    @Test
    void rotaryPositionsInBothLayouts() {
        try (var reference = Reference.of("K5-rope")) {
            reference.check("ones_d6", ones(reference, 6, 1, "ones_d6_positions"));
            reference.check("ones_d4_scaling2", ones(reference, 4, 2, "ones_d4_scaling2_positions"));
            reference.check("ones_d4_scaling5", ones(reference, 4, 5, "ones_d4_scaling5_positions"));
            SimpleMatrix q = fourTimes(reference.vector("q"));
            SimpleMatrix k = fourTimes(reference.vector("k"));
            Rotary half = Rotary.halfSplit();
            reference.check("q_rotated_half_split_pos0_3", half.rotate(q));
            reference.check(
                    "half_split_dot_qm_kn", half.rotate(q).mult(half.rotate(k).transpose()));
            Rotary neighbours = Rotary.interleaved();
            reference.check("q_rotated_interleaved_pos0_3", neighbours.rotate(q));
            reference.check(
                    "interleaved_dot_qm_kn",
                    neighbours.rotate(q).mult(neighbours.rotate(k).transpose()));
        }
    }

    @Test
    void layerNormOfTwoRows() {
        try (var reference = Reference.of("K6-layer-norm-raschka").leavingOut("x_printed")) {
            SimpleMatrix x = reference.matrix("x");
            reference.check("mean", ofRows(x, LayerNorm::mean));
            reference.check("variance_biased", ofRows(x, LayerNorm::variance));
            reference.check("variance_unbiased", ofRows(x, LayerNorm::sampleVariance));
            reference.check("normalised_unbiased", Vectors.eachRow(x, FormulaReferencesTest::bySampleVariance));
            SimpleMatrix normalised = LayerNorm.ofWidth(6).apply(x);
            reference.check("layernorm", normalised);
            reference.check("layernorm_variance_after", ofRows(normalised, LayerNorm::variance));
        }
    }

    @Test
    void entropyOfRows() {
        try (var reference = Reference.of("K7-entropy")) {
            reference.check("H_uniform6", Entropy.of(reference.vector("uniform6")));
            reference.check("H_one_hot", Entropy.of(reference.vector("one_hot")));
            reference.check("H_p123", Entropy.of(reference.vector("p123")));
            reference.check("H_pair", Entropy.of(reference.vector("pair")));
            reference.check("perplexity_uniform6", Entropy.perplexity(reference.vector("uniform6")));
        }
    }

    @Test
    void geluByErfAndByTanh() {
        try (var reference = Reference.of("K9-gelu")) {
            reference.check("gelu_erf", Activation.GELU.of(reference.vector("x")));
            reference.check("gelu_erf_more", Activation.GELU.of(reference.vector("x_more")));
            reference.check("gelu_tanh", Activation.GELU_TANH.of(reference.vector("x")));
        }
    }

    private static SimpleMatrix ones(Reference reference, int width, double scaling, String positions) {
        double[] at = reference.vector(positions);
        return new Rotary(10_000, scaling, Rotary.Layout.HALF_SPLIT).rotate(SimpleMatrix.ones(at.length, width), at);
    }

    private static SimpleMatrix fourTimes(double[] vector) {
        return matrix(IntStream.range(0, 4).mapToObj(i -> vector).toArray(double[][]::new));
    }

    private static SimpleMatrix ofRows(SimpleMatrix x, ToDoubleFunction<double[]> statistic) {
        return Vectors.eachRow(x, row -> new double[] {statistic.applyAsDouble(row)});
    }

    private static double[] bySampleVariance(double[] row) {
        double mean = LayerNorm.mean(row);
        double deviation = Math.sqrt(LayerNorm.sampleVariance(row));
        return Arrays.stream(row).map(x -> (x - mean) / deviation).toArray();
    }
}
