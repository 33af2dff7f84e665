package dev.ijava.kernel.eval;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Help for who writes Java in a notebook; callable on any thread, also while a cell runs. */
public final class Assistance {

    private final Completer completer;
    private final Inspector inspector;
    private final Completeness completeness;
    private final Consumer<String> imports;
    private final IndexGate index;

    /**
     * Help.
     *
     * @param imports makes what a source has without an import
     * @param index   opened by the first question that needs it
     */
    Assistance(
            Completer completer,
            Inspector inspector,
            Completeness completeness,
            Consumer<String> imports,
            IndexGate index) {
        this.completer = completer;
        this.inspector = inspector;
        this.completeness = completeness;
        this.imports = imports;
        this.index = index;
    }

    /** Asks what is of no consequence and needs no index, so that the first answer is nearly as quick as later ones. */
    public void rehearse() {
        completer.complete("\"\".len", 6);
        completer.complete("Str", 3);
        inspector.inspect("String.valueOf(0)", 10, 0);
    }

    /** What may stand at the cursor, which counts code points. */
    public Completion complete(String code, int cursor) {
        prepareFor(code);
        Completion found = completer.complete(code, cursor);
        List<Candidate> candidates = found.candidates().stream()
                .map(each -> new Candidate(DefaultImports.written(each.text()), each.type(), each.signature()))
                .distinct()
                .toList();
        return new Completion(candidates, found.start(), found.end());
    }

    /** What the name at the cursor is; empty if it is unknown. */
    public Optional<Documentation> inspect(String code, int cursor, int detailLevel) {
        prepareFor(code);
        return inspector.inspect(code, cursor, detailLevel);
    }

    private void prepareFor(String code) {
        index.open();
        imports.accept(code);
    }

    /** Whether code can run as it stands. */
    public Completeness.Verdict completeness(String code) {
        return completeness.of(code);
    }
}
