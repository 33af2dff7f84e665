package dev.ijava.lessons.train;

import dev.ijava.lessons.Entropy;
import dev.ijava.lessons.Mask;
import dev.ijava.lessons.Reference;
import dev.ijava.lessons.Vectors;
import dev.ijava.lessons.train.LossFloor.Sight;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients, Adam and loss floors give the numbers that other programs gave; the files say which. */
class GradientReferencesTest {

    /** What the differences of two losses leave of float64, divided by 2h. */
    private static final double FINITE_DIFFERENCE = 5e-10;

    @Test
    void softmaxAndCrossEntropy() {
        try (var reference = Reference.of("K8-softmax-gradient")) {
            Variable z = Variable.of(Vectors.matrix(reference.vector("z")));
            Variable p = z.softmax(Mask.none());
            reference.check("p", p.matrix());
            reference.check("jacobian", Vectors.softmaxJacobian(Vectors.row(p.matrix(), 0)));
            p.backward(Vectors.matrix(reference.vector("upstream_gradient")));
            reference.check("vector_jacobian_product", z.gradient());
            Variable loss = z.crossEntropy((int) reference.number("target_index"));
            reference.check("cross_entropy", loss.number());
            loss.backward();
            reference.check("cross_entropy_gradient", z.gradient());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"T2a-gradient-2x2-head", "T2b-gradient-2x2-head-causal"})
    void aHeadOfTwoByTwo(String id) {
        try (var reference = Reference.of(id)
                .leavingOut("finite_difference_X", "finite_difference_W_q")
                .leavingOut("finite_difference_W_k", "finite_difference_W_v")) {
            Head head = new Head(reference, id.contains("causal") ? Mask.causal(2) : Mask.none());
            Variable loss = head.output.squaredError(reference.matrix("Y"));
            loss.backward();
            reference.check("queries", head.queries.matrix());
            reference.check("keys", head.keys.matrix());
            reference.check("values", head.values.matrix());
            reference.check("scaled_scores", head.mask.hide(head.scores.matrix()));
            reference.check("weights", head.weights.matrix());
            reference.check("output", head.output.matrix());
            reference.check("loss", loss.number());
            head.parameters.forEach((name, parameter) -> reference.check("grad_" + name, parameter.gradient()));
            reference.check("grad_output", head.output.gradient());
            reference.check("grad_weights", head.weights.gradient());
            reference.check("grad_scaled_scores", head.scores.gradient());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"T2a-gradient-2x2-head", "T2b-gradient-2x2-head-causal"})
    void theSlopesOfAHeadByFiniteDifferences(String id) {
        try (var reference = Reference.of(id).leavingOutAllBut("finite_difference_")) {
            reference.recomputedWithin(FINITE_DIFFERENCE);
            Mask mask = id.contains("causal") ? Mask.causal(2) : Mask.none();
            Map<String, Variable> parameters = parameters(reference, "X", "W_q", "W_k", "W_v");
            Supplier<Variable> loss = () -> new Head(parameters, mask).output.squaredError(reference.matrix("Y"));
            parameters.forEach((name, parameter) ->
                    reference.check("finite_difference_" + name, Gradient.byFiniteDifference(loss, parameter, 1e-5)));
        }
    }

    @Test
    void aSmallLanguageModel() {
        try (var reference = Reference.of("T3-gradient-language-head")) {
            Map<String, Variable> parameters = parameters(reference, "E", "Pos", "W_q", "W_k", "W_v", "U");
            LanguageModel model = model(parameters);
            int[] tokens = reference.integers("tokens");
            Variable logits = model.logits(tokens);
            Variable loss = logits.crossEntropy(reference.integers("targets"));
            loss.backward();
            var steps = model.steps(0, tokens);
            SimpleMatrix h =
                    parameters.get("E").rows(tokens).plus(parameters.get("Pos")).matrix();
            reference.check("h", h);
            reference.check("scaled_scores", steps.masked());
            reference.check("weights", steps.weights());
            reference.check("residual_output", h.plus(steps.output()));
            reference.check("logits", logits.matrix());
            reference.check("probabilities", logits.softmax(Mask.none()).matrix());
            reference.check("loss", loss.number());
            parameters.forEach((name, parameter) -> reference.check("grad_" + name, parameter.gradient()));
        }
    }

    @Test
    void aHundredStepsOfAdam() {
        try (var reference = Reference.of("T4-adam-steps")) {
            Map<String, Variable> parameters = parameters(reference, "E", "Pos", "W_q", "W_k", "W_v", "U");
            LanguageModel model = model(parameters);
            int[] tokens = reference.integers("tokens");
            int[] targets = reference.integers("targets");
            Adam adam = new Adam(List.copyOf(parameters.values()), 0.02);
            double[] losses = new double[101];
            for (int step = 0; step <= 100; step++) {
                if (step == 1 || step == 3) {
                    String field = "after_step_" + step + "_";
                    parameters.forEach((name, parameter) -> reference.check(field + name, parameter.matrix()));
                }
                Variable loss = model.logits(tokens).crossEntropy(targets);
                losses[step] = loss.number();
                loss.backward();
                adam.step();
            }
            int[] reported = reference.integers("steps_reported");
            reference.check(
                    "loss_after_steps",
                    IntStream.of(reported).mapToDouble(i -> losses[i]).toArray());
        }
    }

    @Test
    void lossFloors() {
        try (var reference = Reference.of("T1-loss-floor")) {
            List<String> sentences = Arrays.stream(
                            reference.matrix("sentences_as_ids").toArray2())
                    .map(ids -> String.join(
                            " ",
                            Arrays.stream(ids).mapToObj(id -> "w" + (int) id).toList()))
                    .toList();
            LossFloor without = LossFloor.of(sentences, Sight.OWN_WORD);
            LossFloor with = LossFloor.of(sentences, Sight.ALL_EARLIER_WORDS);
            reference.check("ln6", Math.log(6));
            reference.check("floor_at_ran_without_attention", without.after("w7"));
            reference.check("floor_at_ran_with_attention", with.after("w7"));
            reference.check("floor_per_position_without_attention", without.atEachPosition());
            reference.check("floor_per_position_with_attention", with.atEachPosition());
            reference.check("floor_mean_of_3_without_attention", without.mean());
            reference.check("floor_mean_of_3_with_attention", with.mean());
            int size = (int) reference.number("vocabulary_size");
            reference.check("uniform_over_vocabulary_start_loss", Entropy.largest(size));
        }
    }

    private static Map<String, Variable> parameters(Reference reference, String... names) {
        Map<String, Variable> parameters = new LinkedHashMap<>();
        for (String name : names) {
            parameters.put(name, Variable.of(reference.matrix(name)));
        }
        return parameters;
    }

    private static LanguageModel model(Map<String, Variable> p) {
        Layer layer =
                new Layer(List.of(new CausalHead(p.get("W_q"), p.get("W_k"), p.get("W_v"), Optional.empty())), true);
        return new LanguageModel(p.get("E"), p.get("Pos"), List.of(layer), p.get("U"));
    }

    /** A head spelled out, so that every step's gradient can be compared. */
    private static final class Head {
        final Map<String, Variable> parameters;
        final Mask mask;
        final Variable queries;
        final Variable keys;
        final Variable values;
        final Variable scores;
        final Variable weights;
        final Variable output;

        Head(Reference reference, Mask mask) {
            this(GradientReferencesTest.parameters(reference, "X", "W_q", "W_k", "W_v"), mask);
        }

        Head(Map<String, Variable> parameters, Mask mask) {
            this.parameters = parameters;
            this.mask = mask;
            Variable x = parameters.get("X");
            queries = x.times(parameters.get("W_q"));
            keys = x.times(parameters.get("W_k"));
            values = x.times(parameters.get("W_v"));
            scores = queries.timesTransposed(keys).scale(1 / Math.sqrt(2));
            weights = scores.softmax(mask);
            output = weights.times(values);
        }
    }
}
