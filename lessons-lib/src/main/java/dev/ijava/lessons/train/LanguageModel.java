package dev.ijava.lessons.train;

import dev.ijava.lessons.AttentionSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small model of the next token: embeddings plus learned positions, causal heads, readout to logits.
 *
 * @param embeddings size × d
 * @param positions  longest × d
 * @param layers     any number; none makes a model without attention
 * @param readout    d × size
 */
record LanguageModel(Variable embeddings, Variable positions, List<Layer> layers, Variable readout) {

    /** Normally distributed numbers with a standard deviation for each kind of parameter. */
    record Spread(double embeddings, double heads, double readout) {}

    static LanguageModel random(int size, int longest, int width, List<Layer> layers, Spread spread, Random random) {
        return new LanguageModel(
                Variable.random(size, width, spread.embeddings(), random),
                Variable.random(longest, width, spread.embeddings(), random),
                layers,
                Variable.random(width, size, spread.readout(), random));
    }

    List<Variable> parameters() {
        Stream<Variable> heads = layers.stream().map(Layer::parameters).flatMap(List::stream);
        return Stream.of(Stream.of(embeddings, positions), heads, Stream.of(readout))
                .flatMap(s -> s)
                .toList();
    }

    /** The logits of the next token after every position, n × size. */
    Variable logits(int... tokens) {
        return hidden(layers.size(), tokens).times(readout);
    }

    /** What a layer sees and does, counted from 0. */
    AttentionSteps steps(int layer, int... tokens) {
        requireLayer(layer);
        return layers.get(layer).steps(hidden(layer, tokens));
    }

    /** A copy, with parameters of its own, in which one layer adds nothing. */
    LanguageModel without(int layer) {
        requireLayer(layer);
        List<Layer> others = new ArrayList<>(layers.stream().map(Layer::copy).toList());
        others.set(layer, others.get(layer).switchedOff());
        return new LanguageModel(embeddings.copy(), positions.copy(), others, readout.copy());
    }

    private void requireLayer(int layer) {
        Require.that(
                layer >= 0 && layer < layers.size(),
                "There is no layer %d: the model has %d, counted from 0.",
                layer,
                layers.size());
    }

    private Variable hidden(int depth, int... tokens) {
        Require.that(
                tokens.length <= positions.rows,
                "%d words are too many: the model learned %d positions.",
                tokens.length,
                positions.rows);
        Variable h = embeddings
                .rows(tokens)
                .plus(positions.rows(IntStream.range(0, tokens.length).toArray()));
        for (Layer layer : layers.subList(0, depth)) {
            h = layer.apply(h);
        }
        return h;
    }
}
