package dev.ijava.kernel.cell;

import java.util.function.Consumer;

/** A thread that runs cells one after another. One whose cell does not stop is retired, and a new one goes on. */
final class Worker {

    private final Thread thread;
    private volatile boolean retired;

    /**
     * Starts the thread.
     *
     * @param first what to do before the first item
     * @param each what to do with each item; handles whatever goes wrong itself
     */
    Worker(CellQueue queue, Runnable first, Consumer<CellQueue.Execution> each) {
        thread = new Thread(
                () -> {
                    first.run();
                    work(queue, each);
                },
                "cells");
        thread.setDaemon(true);
        thread.start();
    }

    private void work(CellQueue queue, Consumer<CellQueue.Execution> each) {
        while (!retired) {
            try {
                each.accept(queue.take());
            } catch (InterruptedException meantForTheCellThatEnded) {
                continue;
            } catch (Throwable e) {
                log(e);
            }
        }
    }

    private static void log(Throwable thrown) {
        try {
            StandardStreams.log().println("ijava-kernel: a cell broke the kernel's own code: " + thrown);
            thrown.printStackTrace(StandardStreams.log());
        } catch (OutOfMemoryError noMemoryForWords) {
            return; // to go on is more than to say why
        }
    }

    Thread thread() {
        return thread;
    }

    /** Lets the thread end when its cell does. */
    void retire() {
        retired = true;
    }
}
