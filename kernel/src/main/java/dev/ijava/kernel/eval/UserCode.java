package dev.ijava.kernel.eval;

import dev.ijava.kernel.display.Hosts;
import java.util.HashSet;
import java.util.Set;

/**
 * Knows which threads are inside code of a cell. Only there a thread may be interrupted: inside the compiler an
 * interrupt would close the channels through which it reads the class path, for good.
 */
final class UserCode {

    private static final boolean JDK_STOPS_THREADS = Runtime.version().feature() < 20;

    private final Set<Thread> inside = new HashSet<>();

    /** A stretch of a thread's work inside or outside code of a cell; closing it returns to what was before. */
    interface Section extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * This thread enters code of a cell.
     *
     * @throws Guard.CellStopped the cell was told to stop before
     */
    synchronized Section enter() {
        if (Guard.isStopped(Hosts.ofThread())) {
            throw new Guard.CellStopped();
        }
        Thread thread = Thread.currentThread();
        return inside.add(thread) ? () -> set(thread, false) : () -> {};
    }

    /** This thread leaves code of a cell to compile something. */
    synchronized Section leave() {
        Thread thread = Thread.currentThread();
        if (inside.remove(thread)) {
            Thread.interrupted();
            return () -> set(thread, true);
        }
        return () -> {};
    }

    private synchronized void set(Thread thread, boolean isInside) {
        if (isInside) {
            inside.add(thread);
        } else {
            inside.remove(thread);
            Thread.interrupted(); // meant for the code that has just ended
        }
    }

    /** Interrupts a thread that is inside code of a cell; one that is not finds out when it enters. */
    synchronized void interrupt(Thread thread) {
        if (inside.contains(thread)) {
            thread.interrupt();
        }
    }

    /** Makes a thread throw {@link ThreadDeath} wherever it is inside code of a cell, if the JDK can do that. */
    @SuppressWarnings("removal")
    synchronized boolean stop(Thread thread) {
        if (JDK_STOPS_THREADS && inside.contains(thread)) {
            thread.stop();
            return true;
        }
        return false;
    }
}
