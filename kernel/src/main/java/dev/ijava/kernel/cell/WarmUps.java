package dev.ijava.kernel.cell;

import dev.ijava.kernel.display.WarmUp;
import java.util.Iterator;
import java.util.ServiceLoader;
import java.util.function.BooleanSupplier;

/** Runs what libraries want done before the first cell, on a thread of low priority, until that cell comes. */
final class WarmUps {

    private WarmUps() {}

    /**
     * Starts it.
     *
     * @param loader sees the libraries that have {@link WarmUp} services
     * @param idle whether no cell has come yet
     */
    static void start(ClassLoader loader, BooleanSupplier idle) {
        Thread thread = new Thread(() -> run(loader, idle), "warm-up");
        thread.setContextClassLoader(loader);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(ClassLoader loader, BooleanSupplier idle) {
        try {
            Iterator<WarmUp> all = ServiceLoader.load(WarmUp.class, loader).iterator();
            while (idle.getAsBoolean() && all.hasNext()) {
                all.next().warmUp();
            }
        } catch (Throwable e) {
            StandardStreams.log().println("ijava-kernel: a library's warm-up failed: " + e);
        }
    }
}
