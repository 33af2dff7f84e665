package dev.ijava.kernel.cell;

import dev.ijava.kernel.eval.Evaluation;
import dev.ijava.kernel.magic.ParsedCell;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Runs a source with its magics: a cell's, or one that a cell evaluates. */
final class CellSource {

    private static final Evaluation NOTHING = new Evaluation.Nothing();

    private final Session session;
    private final CellHost host;
    private final CellNotebook notebook;

    CellSource(Session session, CellHost host, CellNotebook notebook) {
        this.session = session;
        this.host = host;
        this.notebook = notebook;
    }

    /**
     * Runs the parts of a source in order and stops at the first failure.
     *
     * @throws Exception what a magic throws
     */
    Evaluation run(String source) throws Exception {
        ParsedCell parsed = session.magics().parse(source, this::isVariable);
        if (parsed instanceof ParsedCell.WholeCell whole) {
            return value(() -> session.magics().cell(whole.name(), whole.arguments(), whole.body(), notebook));
        }
        Evaluation last = NOTHING;
        for (ParsedCell.Part part : ((ParsedCell.Parts) parsed).parts()) {
            last = run(part);
            if (last instanceof Evaluation.Failed) {
                return last;
            }
        }
        return last;
    }

    private Evaluation run(ParsedCell.Part part) throws Exception {
        if (part instanceof ParsedCell.Line line) {
            Evaluation value = value(() -> session.magics().line(line.name(), line.arguments(), notebook));
            return session.magics().showsValue(line.name()) ? value : NOTHING;
        }
        ParsedCell.Java java = (ParsedCell.Java) part;
        return session.evaluator().evaluate(host.number(), java.source(), java.line(), notebook::notice);
    }

    private Evaluation value(Callable<Object> magic) throws Exception {
        Object value = session.evaluator().interruptibly(magic);
        return value == null ? NOTHING : new Evaluation.Value(value);
    }

    private boolean isVariable(String name) {
        Set<String> names = session.evaluator().definitions().variables().stream()
                .map(variable -> variable.name())
                .collect(Collectors.toSet());
        return names.contains(name);
    }

    /**
     * The value of an evaluation, for code that asked for it.
     *
     * @return null if there is none
     * @throws CellFailure it failed
     */
    static Object valueOf(Evaluation evaluation, int cell) throws CellFailure {
        if (evaluation instanceof Evaluation.Failed failed) {
            throw new CellFailure(failed.failure(), cell);
        }
        return evaluation instanceof Evaluation.Value value ? value.value() : null;
    }
}
