package dev.ijava.kernel.eval;

import java.lang.ref.Cleaner;

/**
 * Memory that is held back, so that a cell which has used up the heap can be reported and the next one can be compiled,
 * the one that sets a variable to null above all. Without it every thread of the kernel would end for want of memory.
 * It is taken once a garbage collection leaves more than half of the heap in use: most notebooks never get there.
 */
final class MemoryReserve {

    private static final long LEAST = 8 << 20;
    private static final long MOST = 24 << 20;
    private static final long HEAP = Runtime.getRuntime().maxMemory();
    private static final int BYTES = (int) Math.max(LEAST, Math.min(MOST, HEAP / 16));

    private final Cleaner collections = Cleaner.create();
    private volatile byte[] held;

    /** Watches the heap from now on. */
    MemoryReserve() {
        watch();
    }

    /** An object that nothing refers to tells of the next collection. */
    private void watch() {
        collections.register(new Object(), this::collected);
    }

    private void collected() {
        watch();
        if (held == null && 2 * used() > HEAP) {
            refill();
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Gives the memory back if this is what an exception was about. */
    void releaseFor(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            held = null;
        }
    }

    private void refill() {
        try {
            byte[] enough = new byte[3 * BYTES];
            held = new byte[enough.length / 3];
        } catch (OutOfMemoryError notNow) {
            held = null;
        }
    }
}
