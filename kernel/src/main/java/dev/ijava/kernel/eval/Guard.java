package dev.ijava.kernel.eval;

import dev.ijava.kernel.display.Host;
import dev.ijava.kernel.display.Hosts;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the code of cells is made to call by {@link Weaver}: a check at each turn of a loop, whether its cell has been
 * told to stop ({@link StopSwitch}), and a refusal instead of {@code System.exit}. The JDK itself can no longer stop a thread (JEP 411 and
 * JDK-8289610), so the code stops itself.
 */
public final class Guard {

    /** Cells whose own threads are to stop. */
    private static final Set<Host> STOPPED = ConcurrentHashMap.newKeySet();

    /** Those of them that still run: threads of shared pools, which belong to no cell, may be at work for them. */
    private static final Set<Host> RUNNING = ConcurrentHashMap.newKeySet();

    private static volatile boolean exitAllowed;

    private Guard() {}

    /** Throws if the cell this thread belongs to was told to stop. */
    public static void check() {
        if (StopSwitch.isOn()) {
            throwIfStopped();
        }
    }

    private static void throwIfStopped() {
        Host cell = Hosts.ofThread();
        if (cell == null ? !RUNNING.isEmpty() : STOPPED.contains(cell)) {
            throw new CellStopped();
        }
    }

    /** Whether a cell was told to stop. */
    static boolean isStopped(Host cell) {
        return cell != null && STOPPED.contains(cell);
    }

    /** Tells the code of a cell to stop, on every thread it started. */
    static void stop(Host cell) {
        STOPPED.add(cell);
        RUNNING.add(cell);
        StopSwitch.turn(true);
    }

    /** The cell itself has ended; its other threads still stop when they come by. */
    static void ended(Host cell) {
        RUNNING.remove(cell);
    }

    /** The cell's threads have had their time to stop. */
    static void forget(Host cell) {
        RUNNING.remove(cell);
        STOPPED.remove(cell);
        StopSwitch.turn(!STOPPED.isEmpty());
    }

    /** Whether {@code System.exit} in a cell ends the kernel. */
    static void allowExit(boolean allowed) {
        exitAllowed = allowed;
    }

    /** Stands in for {@code System.exit}, {@code Runtime.exit} and {@code Runtime.halt} in the code of cells. */
    public static void exit(int status) {
        if (exitAllowed) {
            System.exit(status);
        }
        throw new ExitRefused(status);
    }

    /** Stands in for the methods of {@link Runtime}. */
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }

    /** Unwinds the stack of a cell that was told to stop. */
    public static final class CellStopped extends Error {

        private static final long serialVersionUID = 1L;

        CellStopped() {
            super("the cell was interrupted", null, false, false);
        }
    }

    /** A cell that asked the JVM to end. */
    static final class ExitRefused extends SecurityException {

        private static final long serialVersionUID = 1L;

        ExitRefused(int status) {
            super("System.exit(" + status + ") would end the kernel and lose every variable, so it was not carried out."
                    + " Use return to leave a method, or restart the kernel from the Kernel menu.");
        }
    }
}
