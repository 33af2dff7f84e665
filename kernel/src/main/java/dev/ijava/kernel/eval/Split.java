package dev.ijava.kernel.eval;

import java.util.List;

/**
 * A cell cut into snippets.
 *
 * @param pieces the snippets in order; comments and lone semicolons are none
 * @param notes sentences for the person about what was left out
 */
public record Split(List<Piece> pieces, List<String> notes) {}
