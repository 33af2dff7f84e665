package dev.ijava.kernel.cell;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** What runs before the first cell, once: also after a script failed. Cells of other shells wait until it has run. */
final class StartupScripts {

    private final ReentrantLock running = new ReentrantLock();
    private final List<String> scripts;
    private boolean begun;

    StartupScripts(List<String> scripts) {
        this.scripts = scripts;
    }

    /** Runs the scripts if this is the first cell; throws what fails in them. */
    void runBefore(CellHost cell) throws Exception {
        running.lock();
        try {
            if (!begun) {
                begun = true;
                for (String script : scripts) {
                    cell.evaluate(script);
                }
            }
        } finally {
            running.unlock();
        }
    }
}
