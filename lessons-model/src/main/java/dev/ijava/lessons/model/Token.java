package dev.ijava.lessons.model;

/**
 * What a transformer reads instead of a word: a piece of the vocabulary.
 *
 * @param text the piece; {@code ##} in front means that it continues the token before it, brackets as in {@code [CLS]}
 *             that it stands for no text
 * @param id   its row in the table of embeddings, from 0
 */
public record Token(String text, int id) {

    /** The text alone, as it labels tables and charts. */
    @Override
    public String toString() {
        return text;
    }
}
