package dev.ijava.lessons.train;

import dev.ijava.lessons.Tokens;
import dev.ijava.lessons.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a {@link TrainedHead} starts from. {@code Setup.of("the dog ran quickly", …).width(4).seed(2)} changes one thing at a
 * time and leaves the rest at width 8, learning rate 0.01, seed 1, with attention.
 *
 * @param sentences    what it learns
 * @param leftOut      sentences whose words it knows but which it does not learn
 * @param width        d, the length of all its vectors
 * @param learningRate of {@link Adam}
 * @param seed         of the numbers it starts from
 * @param attention    false takes its head away
 */
public record Setup(
        List<String> sentences, List<String> leftOut, int width, double learningRate, long seed, boolean attention) {

    /** @throws IllegalArgumentException without sentences, for a sentence of one word, or for a width below 1 */
    public Setup {
        Variable.require(!sentences.isEmpty(), "There is nothing to learn: give at least one sentence.");
        for (String sentence : sentences) {
            int words = Tokens.words(sentence).length;
            Variable.require(words > 1, "\"%s\" has no next word to learn: use two words or more.", sentence);
        }
        Variable.require(width > 0, "The width is %d, expected at least 1.", width);
        sentences = List.copyOf(sentences);
        leftOut = List.copyOf(leftOut);
    }

    /** Learns these sentences. */
    public static Setup of(String... sentences) {
        return new Setup(List.of(sentences), List.of(), 8, 0.01, 1, true);
    }

    /** The same, but this sentence is not learned; its words stay in the vocabulary. */
    public Setup leavingOut(String sentence) {
        return new Setup(
                sentences.stream().filter(s -> !s.equals(sentence)).toList(),
                Stream.concat(leftOut.stream(), Stream.of(sentence)).toList(),
                width,
                learningRate,
                seed,
                attention);
    }

    /** The same with other vectors' length. */
    public Setup width(int width) {
        return new Setup(sentences, leftOut, width, learningRate, seed, attention);
    }

    /** The same with another learning rate. */
    public Setup learningRate(double learningRate) {
        return new Setup(sentences, leftOut, width, learningRate, seed, attention);
    }

    /** The same from other random numbers. */
    public Setup seed(long seed) {
        return new Setup(sentences, leftOut, width, learningRate, seed, attention);
    }

    /** The same model without its head: every word sees only itself and its place. */
    public Setup withoutAttention() {
        return new Setup(sentences, leftOut, width, learningRate, seed, false);
    }

    /** All words, of the sentences left out too. */
    public Vocabulary vocabulary() {
        return Vocabulary.of(Stream.concat(sentences.stream(), leftOut.stream()).toList());
    }
}
