package dev.ijava.kernel.eval;

import java.util.Map;

/** Help for who writes Java in a notebook; callable on any thread, also while a cell runs. */
public final class Assistance {

    private final Completer completer;
    private final Completeness completeness;

    Assistance(Completer completer, Completeness completeness) {
        this.completer = completer;
        this.completeness = completeness;
    }

    /** What may stand at the cursor, which counts code points. */
    public Completion complete(String code, int cursor) {
        return completer.complete(code, cursor);
    }

    /** What the name at the cursor is, as a MIME bundle's data; empty if it is unknown. */
    public Map<String, Object> inspect(String code, int cursor, int detailLevel) {
        return Map.of();
    }

    /** Whether code can run as it stands. */
    public Completeness.Verdict completeness(String code) {
        return completeness.of(code);
    }
}
