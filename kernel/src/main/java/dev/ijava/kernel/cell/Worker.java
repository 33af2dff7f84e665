package dev.ijava.kernel.cell;

import java.util.function.BiConsumer;

/** A thread that does what waits in a shell. One whose job does not stop is retired, and a new one goes on. */
final class Worker {

    private final Thread thread;
    private volatile boolean retired;

    /**
     * Starts the thread.
     *
     * @param name the thread's
     * @param first what to do before the first item
     * @param each what this worker does with each item; handles whatever goes wrong itself
     */
    Worker(String name, ShellQueue queue, Runnable first, BiConsumer<Worker, ShellQueue.Item> each) {
        thread = new Thread(
                () -> {
                    first.run();
                    work(queue, each);
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private void work(ShellQueue queue, BiConsumer<Worker, ShellQueue.Item> each) {
        while (!retired) {
            try {
                each.accept(this, queue.take());
            } catch (InterruptedException meantForTheCellThatEnded) {
                continue;
            } catch (Throwable e) {
                log(e);
            }
        }
    }

    /** Says in the log that the kernel itself failed in a cell. */
    static void log(Throwable thrown) {
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

    /** Lets the thread end when its job does. */
    void retire() {
        retired = true;
    }
}
