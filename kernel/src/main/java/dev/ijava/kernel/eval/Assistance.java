package dev.ijava.kernel.eval;

import java.util.Optional;

/** Help for who writes Java in a notebook; callable on any thread, also while a cell runs. */
public final class Assistance {

    private final Completer completer;
    private final Inspector inspector;
    private final Completeness completeness;
    private final IndexGate index;

    Assistance(Completer completer, Inspector inspector, Completeness completeness, IndexGate index) {
        this.completer = completer;
        this.inspector = inspector;
        this.completeness = completeness;
        this.index = index;
    }

    /** What may stand at the cursor, which counts code points. */
    public Completion complete(String code, int cursor) {
        index.open();
        return completer.complete(code, cursor);
    }

    /** What the name at the cursor is; empty if it is unknown. */
    public Optional<Documentation> inspect(String code, int cursor, int detailLevel) {
        index.open();
        return inspector.inspect(code, cursor, detailLevel);
    }

    /** Whether code can run as it stands. */
    public Completeness.Verdict completeness(String code) {
        return completeness.of(code);
    }
}
