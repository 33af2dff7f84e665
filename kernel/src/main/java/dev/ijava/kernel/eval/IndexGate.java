package dev.ijava.kernel.eval;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Holds back the index of all classes, with which JShell would begin as soon as it reads its first snippet: it walks
 * the whole JDK and every jar, and costs more than a first cell does. Only completion needs it.
 */
final class IndexGate {

    private final CountDownLatch wanted = new CountDownLatch(1);
    private final ReentrantLock compiler;

    /**
     * A closed gate.
     *
     * @param compiler held by every thread that asks the file manager something, but for the one that makes the index
     */
    IndexGate(ReentrantLock compiler) {
        this.compiler = compiler;
    }

    /** Lets the index be made. */
    void open() {
        wanted.countDown();
    }

    /** Makes the thread of the index wait until it is wanted. */
    void pass() {
        if (compiler.isHeldByCurrentThread()) {
            return;
        }
        try {
            wanted.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
