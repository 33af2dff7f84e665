package dev.ijava.kernel.cell;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Gets completion and explanation ready once the first cells have come and no further one follows at once: whoever wrote
 * them will soon write the next.
 */
final class HelpRehearsal {

    private static final int PAUSE_MILLIS = 700;

    /** So many in a row without a pause, and it is done between two of them. */
    private static final int CELLS = 50;

    private final ScheduledExecutorService timer;
    private final Runnable rehearsal;
    private Future<?> planned;
    private int cells;
    private boolean begun;

    /**
     * Nothing yet.
     *
     * @param timer     ended when all is done
     * @param rehearsal what to do, once
     */
    HelpRehearsal(ScheduledExecutorService timer, Runnable rehearsal) {
        this.timer = timer;
        this.rehearsal = rehearsal;
    }

    /** To be called for each cell; callable on any thread. */
    synchronized void cellHasCome() {
        if (begun) {
            return;
        }
        if (planned != null) {
            planned.cancel(false);
        }
        cells++;
        planned = timer.schedule(this::rehearse, cells < CELLS ? PAUSE_MILLIS : 0, TimeUnit.MILLISECONDS);
    }

    private void rehearse() {
        synchronized (this) {
            if (begun) {
                return; // planned anew while it was about to begin
            }
            begun = true;
        }
        try {
            rehearsal.run();
        } catch (Throwable e) {
            StandardStreams.log().println("ijava-kernel: getting help ready failed: " + e);
        } finally {
            timer.shutdown();
        }
    }
}
