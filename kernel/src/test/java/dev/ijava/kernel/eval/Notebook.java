package dev.ijava.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A notebook's Java in this JVM: cells are numbered as they are run, and what was said about them is kept. */
final class Notebook implements AutoCloseable {

    final Evaluator evaluator;
    final List<String> notices = new ArrayList<>();
    private int cells;

    Notebook(String... compilerOptions) {
        evaluator = new Evaluator(new Settings(List.of(compilerOptions), List.<Path>of(), false));
        evaluator.reset();
    }

    Evaluation run(String cell) {
        return evaluator.evaluate(++cells, cell, 1, notices::add);
    }

    /** The value of a cell that has one. */
    Object value(String cell) {
        Evaluation evaluation = run(cell);
        assertThat(evaluation).as(cell).isInstanceOf(Evaluation.Value.class);
        return ((Evaluation.Value) evaluation).value();
    }

    /** Runs cells that have to succeed. */
    void ok(String... some) {
        for (String cell : some) {
            assertThat(run(cell)).as(cell).isNotInstanceOf(Evaluation.Failed.class);
        }
    }

    Failure failure(String cell) {
        Evaluation evaluation = run(cell);
        assertThat(evaluation).as(cell).isInstanceOf(Evaluation.Failed.class);
        return ((Evaluation.Failed) evaluation).failure();
    }

    /** The exception of a cell that throws one. */
    Failure.Thrown thrown(String cell) {
        return (Failure.Thrown) failure(cell);
    }

    /** What the compiler says of a cell. */
    List<Failure.Mistake> mistakes(String cell) {
        return ((Failure.Compile) failure(cell)).mistakes();
    }

    @Override
    public void close() {
        evaluator.close();
    }
}
