package dev.ijava.lessons.train;

import dev.ijava.lessons.AttentionSteps;
import dev.ijava.lessons.Tokens;
import dev.ijava.lessons.Vectors;
import dev.ijava.lessons.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One causal head that learns to say the next word of a few sentences: embeddings and positions, attention scaled by
 * √d, residual connection, readout. All sentences are one batch; the loss is the mean of −ln p(next word) over all
 * places.
 */
public final class TrainedHead {

    private static final LanguageModel.Spread SPREAD = new LanguageModel.Spread(0.3, 0.3, 0.3);

    private final Setup setup;
    private final Vocabulary vocabulary;
    private final LanguageModel model;
    private final Adam adam;
    private final List<double[]> history = new ArrayList<>();

    /** An untrained head. */
    public TrainedHead(Setup setup) {
        this.setup = setup;
        this.vocabulary = setup.vocabulary();
        Random random = new Random(setup.seed());
        int longest = setup.sentences().stream()
                .mapToInt(sentence -> Tokens.words(sentence).length)
                .max()
                .orElseThrow();
        Layer head = Layer.random(1, setup.width(), SPREAD.heads(), false, random);
        List<Layer> layers = setup.attention() ? List.of(head) : List.of();
        this.model = LanguageModel.random(vocabulary.size(), longest, setup.width(), layers, SPREAD, random);
        this.adam = new Adam(model.parameters(), setup.learningRate());
    }

    /** So many steps of Adam more; returns this head. */
    public TrainedHead train(int steps) {
        for (int step = 0; step < steps; step++) {
            Variable logits = allLogits();
            history.add(CrossEntropy.ofEachRow(logits, targets()));
            logits.crossEntropy(targets()).backward();
            adam.step();
        }
        return this;
    }

    /** The mean loss as it is now, computed anew, so that it can be differentiated; 1 × 1. */
    public Variable loss() {
        return allLogits().crossEntropy(targets());
    }

    /** The loss after a word as it is now, say after "ran". */
    public double lossAfter(String word) {
        return after(word, CrossEntropy.ofEachRow(allLogits(), targets()));
    }

    /** The mean loss before every step so far. */
    public double[] losses() {
        return history.stream()
                .mapToDouble(each -> Arrays.stream(each).average().orElseThrow())
                .toArray();
    }

    /** The loss after a word before every step so far. */
    public double[] lossesAfter(String word) {
        return history.stream().mapToDouble(each -> after(word, each)).toArray();
    }

    /** How probable each word is after this beginning, in the order of the vocabulary. */
    public Map<String, Double> probabilities(String beginning) {
        Variable logits = model.logits(vocabulary.ids(beginning));
        double[] last = Vectors.softmax(Vectors.row(logits.matrix(), logits.rows - 1));
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (int id = 0; id < last.length; id++) {
            probabilities.put(vocabulary.word(id), last[id]);
        }
        return probabilities;
    }

    /** How probable each of these words is after this beginning. */
    public double[] probabilities(String beginning, String... words) {
        Map<String, Double> all = probabilities(beginning);
        return Arrays.stream(words)
                .mapToDouble(word -> all.get(vocabulary.word(vocabulary.id(word))))
                .toArray();
    }

    /** What the head does with a sentence of n words: scores and weights n × n, output n × d. */
    public AttentionSteps steps(String sentence) {
        return model.steps(0, vocabulary.ids(sentence));
    }

    /** The parameters by name: E (size × d), P (longest × d), W_q, W_k, W_v (d × d), U (d × size). */
    public Map<String, Variable> parameters() {
        List<String> names = setup.attention() ? List.of("E", "P", "W_q", "W_k", "W_v", "U") : List.of("E", "P", "U");
        Map<String, Variable> parameters = new LinkedHashMap<>();
        IntStream.range(0, names.size())
                .forEach(i -> parameters.put(names.get(i), model.parameters().get(i)));
        return parameters;
    }

    /** The words this head knows. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    private Variable allLogits() {
        return Variable.stack(learnedIds()
                .map(ids -> model.logits(Arrays.copyOf(ids, ids.length - 1)))
                .toList());
    }

    private int[] targets() {
        return learnedIds().flatMapToInt(ids -> Arrays.stream(ids).skip(1)).toArray();
    }

    private Stream<int[]> learnedIds() {
        return setup.learned().stream().map(vocabulary::ids);
    }

    private double after(String word, double[] losses) {
        int wanted = vocabulary.id(word);
        int[] words = learnedIds()
                .flatMapToInt(ids -> Arrays.stream(ids).limit(ids.length - 1))
                .toArray();
        return IntStream.range(0, words.length)
                .filter(i -> words[i] == wanted)
                .mapToDouble(i -> losses[i])
                .average()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No learned sentence goes on after \"%s\", so it has no loss.".formatted(word)));
    }
}
