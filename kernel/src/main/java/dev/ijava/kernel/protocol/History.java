package dev.ijava.kernel.protocol;

import java.util.List;

/** history (Jupyter messaging 5.5, "History"). */
public final class History {

    private History() {}

    /**
     * Asks for earlier input.
     *
     * @param output whether entries carry their output, too
     * @param histAccessType {@code range}, {@code tail} or {@code search}
     * @param session for range: a session number; 0 is this one, negative numbers count back
     * @param start for range: first line, from 1
     * @param stop for range: the line after the last one
     * @param n for tail and search: how many at most
     * @param pattern for search: a glob with {@code *} and {@code ?}
     * @param unique for search: whether equal entries come once
     */
    public record Request(
            boolean output,
            boolean raw,
            String histAccessType,
            int session,
            int start,
            Integer stop,
            Integer n,
            String pattern,
            boolean unique) {}

    /** Entries: {@code [session, line, input]}, or {@code [session, line, [input, output]]}. */
    public record Reply(String status, List<List<Object>> history) {

        public Reply(List<List<Object>> history) {
            this("ok", history);
        }
    }
}
