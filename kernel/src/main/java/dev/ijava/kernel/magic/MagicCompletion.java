package dev.ijava.kernel.magic;

import java.util.List;

/**
 * What could replace a piece of a magic.
 *
 * @param start offset of that piece in UTF-16 units
 * @param end offset after it
 * @param candidates what could stand there
 */
public record MagicCompletion(int start, int end, List<Candidate> candidates) {

    /**
     * One possibility.
     *
     * @param text what replaces the piece
     * @param description a few words; may be empty
     */
    public record Candidate(String text, String description) {}
}
