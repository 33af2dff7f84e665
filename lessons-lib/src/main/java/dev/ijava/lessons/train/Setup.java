package dev.ijava.lessons.train;

import dev.ijava.lessons.Tokens;
import dev.ijava.lessons.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a {@link TrainedHead} starts from. {@code Setup.of("the dog ran quickly", …).width(4).seed(2)} changes one
 * thing at a time and leaves the rest at width 8, learning rate 0.01, seed 5, with attention.
 *
 * @param sentences    what it knows the words of, and learns but for those left out
 * @param leftOut      the sentences that it does not learn
 * @param width        d, the length of all its vectors
 * @param learningRate of {@link Adam}
 * @param seed         of the numbers it starts from
 * @param attention    false takes its head away
 */
public record Setup(
        List<String> sentences, List<String> leftOut, int width, double learningRate, long seed, boolean attention) {

    private static final int WIDEST = 256; // more takes longer than a reader waits

    /**
     * @throws IllegalArgumentException if nothing is left to learn, for a sentence of one word, or for a width that is not between 1 and 256
     */
    public Setup {
        sentences = List.copyOf(sentences);
        leftOut = List.copyOf(leftOut);
        Require.that(
                !leftOut.containsAll(sentences),
                "There is nothing to learn: give at least one sentence to learn from.");
        Require.that(width > 0 && width <= WIDEST, "The width is %d, expected 1 to %d.", width, WIDEST);
        for (String sentence : sentences) {
            int words = Tokens.words(sentence).length;
            Require.that(words > 1, "\"%s\" has no next word to learn: use two words or more.", sentence);
        }
    }

    /** Learns these sentences. */
    public static Setup of(String... sentences) {
        return new Setup(List.of(sentences), List.of(), 8, 0.01, 5, true);
    }

    /** The same, but this sentence is not learned; its words stay known, and all starts from the same numbers. */
    public Setup leavingOut(String sentence) {
        List<String> known = sentences.contains(sentence) ? sentences : append(sentences, sentence);
        return new Setup(known, append(leftOut, sentence), width, learningRate, seed, attention);
    }

    /** The same with vectors of another length. */
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

    /** The sentences that are learned. */
    public List<String> learned() {
        return sentences.stream()
                .filter(sentence -> !leftOut.contains(sentence))
                .toList();
    }

    /** Every sentence without its last word, "the dog ran". */
    public String[] beginnings() {
        return sentences.stream()
                .map(Tokens::words)
                .map(words -> String.join(" ", Arrays.copyOf(words, words.length - 1)))
                .toArray(String[]::new);
    }

    /** The last words of the sentences, each once, "quickly". */
    public String[] endings() {
        return sentences.stream()
                .map(Tokens::words)
                .map(words -> words[words.length - 1])
                .distinct()
                .toArray(String[]::new);
    }

    /** The words of all sentences, also of those left out. */
    public Vocabulary vocabulary() {
        return Vocabulary.of(sentences);
    }

    private static List<String> append(List<String> list, String last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
