package dev.ijava.lessons;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The different words a model knows, each with a number (its id): the place in the list, from 0.
 *
 * @param words in the order in which they were first met
 */
public record Vocabulary(List<String> words) {

    /** @throws IllegalArgumentException if there is no word */
    public Vocabulary {
        Require.that(!words.isEmpty(), "The vocabulary is empty: give at least one word.");
        words = words.stream().distinct().toList();
    }

    /** The words of some sentences. */
    public static Vocabulary of(String... sentences) {
        return of(List.of(sentences));
    }

    /** The words of some sentences. */
    public static Vocabulary of(Collection<String> sentences) {
        return new Vocabulary(
                sentences.stream().map(Tokens::words).flatMap(Arrays::stream).toList());
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** The id of a word; the exception for an unknown word lists the known ones. */
    public int id(String word) {
        int id = words.indexOf(word);
        Require.that(id >= 0, "\"%s\" is not among the known words: %s.", word, String.join(", ", words));
        return id;
    }

    /** The word with an id. */
    public String word(int id) {
        return words.get(Require.row("word", id, size()));
    }

    /** The ids of a sentence, one for each word. */
    public int[] ids(String sentence) {
        return Arrays.stream(Tokens.words(sentence)).mapToInt(this::id).toArray();
    }
}
