package dev.ijava.kernel.cell;

import dev.ijava.kernel.display.WarmUp;
import dev.ijava.kernel.eval.Evaluator;
import dev.ijava.kernel.eval.Settings;
import java.util.Iterator;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;

/**
 * Gets a notebook's Java ready on a thread of its own, while the sockets are opened and the front end connects. What is
 * not done when the first cell comes is left to it: each step ends soon, and the next one is not begun.
 */
public final class Preparation {

    private final CompletableFuture<Evaluator> evaluator = new CompletableFuture<>();
    private volatile boolean cellHasCome;

    private Preparation() {}

    /** Begins. */
    public static Preparation start(Settings settings) {
        Preparation preparation = new Preparation();
        Thread thread = new Thread(() -> preparation.run(settings), "preparation");
        thread.setDaemon(true);
        thread.start();
        return preparation;
    }

    private void run(Settings settings) {
        try {
            evaluator.complete(new Evaluator(settings));
        } catch (Throwable e) {
            evaluator.completeExceptionally(e);
            return;
        }
        try {
            prepare(evaluator.join());
        } catch (Throwable e) {
            StandardStreams.log().println("ijava-kernel: preparing for the first cell failed: " + e);
        }
    }

    private void prepare(Evaluator evaluator) throws Exception {
        Iterator<Runnable> steps = evaluator.preparations();
        while (!cellHasCome && steps.hasNext()) {
            steps.next().run();
        }
        Thread.currentThread().setContextClassLoader(evaluator.loader());
        Iterator<WarmUp> libraries =
                ServiceLoader.load(WarmUp.class, evaluator.loader()).iterator();
        while (!cellHasCome && libraries.hasNext()) {
            libraries.next().warmUp();
        }
    }

    /** The evaluator, which may still be preparing; waits until there is one. Fails as its constructor does. */
    CompletableFuture<Evaluator> evaluator() {
        return evaluator;
    }

    /** To be called when the first cell has come; nothing more is begun. */
    void cellHasCome() {
        cellHasCome = true;
    }
}
