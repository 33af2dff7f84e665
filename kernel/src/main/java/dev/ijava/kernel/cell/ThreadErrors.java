package dev.ijava.kernel.cell;

import dev.ijava.kernel.eval.Evaluator;
import dev.ijava.kernel.eval.Guard;

/** Shows exceptions that end threads of cells, below the cell that started the thread, with the lines of its code. */
final class ThreadErrors implements Thread.UncaughtExceptionHandler {

    private final Evaluator evaluator;

    private ThreadErrors(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    static void show(Evaluator evaluator) {
        Thread.setDefaultUncaughtExceptionHandler(new ThreadErrors(evaluator));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (thrown instanceof Guard.CellStopped) {
            return; // its cell was interrupted, and the thread with it
        }
        String trace =
                String.join("\n", Tracebacks.of(evaluator.failure(thrown), 0).traceback());
        System.err.println("Exception in thread \"" + thread.getName() + "\" " + trace);
    }
}
