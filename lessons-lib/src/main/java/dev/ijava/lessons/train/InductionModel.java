package dev.ijava.lessons.train;

import dev.ijava.lessons.AttentionSteps;
import dev.ijava.lessons.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;

/**
 * A next-token model of nothing but attention: width 16, causal heads with W_q, W_k, W_v, W_o, usually one a layer, and a
 * residual connection, learned positions; trained on the {@link InductionTask} in batches of 16 with Adam.
 */
public final class InductionModel {

    private static final int WIDTH = 16;
    private static final int BATCH = 16;
    private static final LanguageModel.Spread SPREAD = new LanguageModel.Spread(0.5, 0.25, 0.1);
    private static final List<InductionTask.Example> UNSEEN = InductionTask.examples(200, 2022);

    private final LanguageModel model;
    private final Adam adam;
    private final Random random;
    private final List<Double> losses = new ArrayList<>();

    private InductionModel(LanguageModel model, Random random) {
        this.model = model;
        this.adam = new Adam(model.parameters(), 0.01, 0.9, 0.99, 1e-8);
        this.random = random;
    }

    /** An untrained model; the seed decides the numbers it starts from and the sequences it learns from. */
    public static InductionModel ofLayers(int layers, long seed) {
        return of(layers, 1, seed);
    }

    /** The same with several heads a layer, side by side, each of them as wide as the only one would be. */
    public static InductionModel of(int layers, int heads, long seed) {
        Random random = new Random(seed);
        List<Layer> stack = IntStream.range(0, layers)
                .mapToObj(i -> Layer.random(heads, WIDTH, SPREAD.heads(), true, random))
                .toList();
        int size = InductionTask.SYMBOLS.size();
        return new InductionModel(
                LanguageModel.random(size, InductionTask.LENGTH, WIDTH, stack, SPREAD, random), random);
    }

    /** So many steps of Adam more, each on a batch of new sequences; returns this model. */
    public InductionModel train(int steps) {
        for (int step = 0; step < steps; step++) {
            Variable loss = loss(Stream.generate(() -> InductionTask.next(random))
                    .limit(BATCH)
                    .toList());
            losses.add(loss.number());
            loss.backward();
            adam.step();
        }
        return this;
    }

    /** The loss of every batch so far, before its step. */
    public double[] losses() {
        return losses.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The loss on 200 sequences drawn apart from those of the training; ln 10 is blind guessing. */
    public double loss() {
        return loss(UNSEEN).number();
    }

    /** A copy of this model in which the heads of one layer, counted from 0, add nothing. */
    public InductionModel without(int layer) {
        return new InductionModel(model.without(layer), new Random(layer));
    }

    /** What the first head of a layer, counted from 0, does with up to 16 symbols, "C A F C A": weights n × n. */
    public AttentionSteps steps(int layer, String symbols) {
        return model.steps(layer, InductionTask.SYMBOLS.ids(symbols));
    }

    /** The logits of the next symbol after these, ten numbers in the order A to J. */
    public double[] logits(String symbols) {
        SimpleMatrix logits = model.logits(InductionTask.SYMBOLS.ids(symbols)).matrix(); // n × 10
        return Vectors.row(logits, logits.getNumRows() - 1);
    }

    /** The probabilities of the next symbol after these, ten numbers in the order A to J. */
    public double[] probabilities(String symbols) {
        return Vectors.softmax(logits(symbols));
    }

    /** The weight of a layer's first head on the previous place, at each place but the first; a mean over 200 sequences. */
    public double[] previousWeights(int layer) {
        SimpleMatrix mean = UNSEEN.stream()
                .map(example -> model.steps(layer, example.inputs()).weights())
                .reduce(SimpleMatrix::plus)
                .orElseThrow()
                .divide(UNSEEN.size());
        return IntStream.range(1, mean.getNumRows())
                .mapToDouble(i -> mean.get(i, i - 1))
                .toArray();
    }

    /**
     * The weight of a layer's first head on the symbols that followed the present one before, its target; a mean over the
     * scored places of 200 sequences.
     */
    public double inductionWeight(int layer) {
        return UNSEEN.stream()
                .flatMapToDouble(example -> {
                    SimpleMatrix weights = model.steps(layer, example.inputs()).weights();
                    return IntStream.of(example.scored()).mapToDouble(i -> onTarget(weights, i, example.block()));
                })
                .average()
                .orElseThrow();
    }

    private static double onTarget(SimpleMatrix weights, int place, int block) {
        return IntStream.iterate(place - block + 1, i -> i > 0, i -> i - block)
                .mapToDouble(i -> weights.get(place, i))
                .sum();
    }

    private Variable loss(List<InductionTask.Example> examples) {
        List<Variable> scored = examples.stream()
                .map(example -> model.logits(example.inputs()).rows(example.scored()))
                .toList();
        return Variable.stack(scored)
                .crossEntropy(examples.stream()
                        .flatMapToInt(example -> IntStream.of(example.targets()))
                        .toArray());
    }
}
