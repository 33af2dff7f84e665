package dev.ijava.kernel.eval;

/**
 * What is wrong with a snippet, and where.
 *
 * @param code the compiler's name for it, such as {@code compiler.err.expected}; {@code kernel.…} for our own
 * @param message one or two sentences
 * @param start offset of the first wrong character in the piece's source
 * @param end offset after the last one; equal to {@code start} where something is missing
 */
public record Problem(String code, String message, int start, int end) {}
