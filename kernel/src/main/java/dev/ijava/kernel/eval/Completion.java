package dev.ijava.kernel.eval;

import java.util.List;

/**
 * The answer to a completion request.
 *
 * @param candidates best first, without duplicates
 * @param start where the replaced part begins, in Unicode code points (Jupyter messaging 5.2 and later)
 * @param end where it ends, in code points: the cursor
 */
public record Completion(List<Candidate> candidates, int start, int end) {}
