package dev.ijava.lessons;

import java.util.Arrays;

/** The words of a sentence, which stand for tokens in these lessons; real models cut words into smaller pieces. */
public final class Tokens {

    private Tokens() {}

    /** The words with their places behind them, counted from 1, so that the same word twice can be told apart: C1, A2, C3. */
    public static String[] numbered(String... words) {
        String[] numbered = new String[words.length];
        Arrays.setAll(numbered, i -> words[i] + (i + 1));
        return numbered;
    }

    /** The words of a sentence, split at white space; "The dog ran quickly" gives four. */
    public static String[] words(String sentence) {
        Require.that(sentence != null && !sentence.isBlank(), "The sentence is empty: it needs at least one word.");
        return sentence.strip().split("\\s+");
    }

    /** The numbers 0, 1, 2 … in another order: {@code shuffled(words, order)[i]} is {@code words[order[i]]}. */
    public static String[] shuffled(String[] words, int... order) {
        Require.length("the new order", order.length, words.length, "one number for each word");
        return Arrays.stream(order)
                .mapToObj(i -> words[Require.row("word", i, words.length)])
                .toArray(String[]::new);
    }
}
