package dev.ijava.kernel.display;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Which cell a thread belongs to. A cell's threads inherit its host, platform and virtual ones and pools that it made,
 * so what they print and show appears below the cell that started them, also after it has ended.
 */
public final class Hosts {

    private static final InheritableThreadLocal<Host> OF_THREAD = new InheritableThreadLocal<>();

    private static volatile Host latest;

    private Hosts() {}

    /** The host of the cell that this thread belongs to, or null for a thread of a shared pool. */
    public static Host ofThread() {
        return isShared(Thread.currentThread()) ? null : OF_THREAD.get();
    }

    /** The JDK's own pool belongs to no cell, although its threads inherit from the one that needed it first. */
    private static boolean isShared(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    /** This thread's host, else the latest cell's; null before the first cell. */
    public static Host ofThreadOrLatest() {
        Host own = ofThread();
        return own == null ? latest : own;
    }

    /**
     * The host that functions called on this thread go through.
     *
     * @throws IllegalStateException outside a notebook
     */
    static Host current() {
        Host host = ofThreadOrLatest();
        if (host == null) {
            throw new IllegalStateException("There is no notebook to show this in: call it from a cell.");
        }
        return host;
    }

    /** Makes a host this thread's, and that of the threads it starts. */
    public static void enter(Host host) {
        OF_THREAD.set(host);
        latest = host;
    }

    /** Makes a host this thread's alone: threads of shared pools go on to belong to the cell beside which it runs. */
    public static void enterBeside(Host host) {
        OF_THREAD.set(host);
    }
}
