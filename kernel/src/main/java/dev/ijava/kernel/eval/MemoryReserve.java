package dev.ijava.kernel.eval;

/**
 * Memory that is held back, so that a cell which has used up the heap can be reported and the next one can be compiled,
 * the one that sets a variable to null above all. Without it every thread of the kernel would end for want of memory.
 */
final class MemoryReserve {

    /** What the compiler needs for a cell, and some; more would be felt in the memory that a kernel starts with. */
    private static final int BYTES = 8 << 20;

    private volatile byte[] held = new byte[BYTES];

    /** Gives the memory back if this is what an exception was about. */
    void releaseFor(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            held = null;
        }
    }

    /** Holds memory back again once there is enough for a cell besides. */
    void refill() {
        if (held == null && canHave(3 * BYTES)) {
            held = new byte[BYTES];
        }
    }

    private static boolean canHave(int bytes) {
        try {
            return new byte[bytes].length == bytes;
        } catch (OutOfMemoryError notYet) {
            return false;
        }
    }
}
