package dev.ijava.kernel.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.util.concurrent.Semaphore;

/**
 * Wakes a thread that sleeps in a selector, by a byte in a pipe. Threads that run code of cells must not write that byte
 * themselves: an interrupt that comes meanwhile closes the pipe, and the kernel would be mute. A thread of its own does.
 */
final class WakeUp implements AutoCloseable {

    private final Semaphore wanted = new Semaphore(0);
    private final Pipe pipe;
    private final Thread writer;

    WakeUp(String channel) throws IOException {
        pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        writer = new Thread(this::writeWheneverWanted, "jupyter-" + channel + "-wake-up");
        writer.setDaemon(true);
        writer.start();
    }

    private void writeWheneverWanted() {
        try {
            while (true) {
                wanted.acquire();
                wanted.drainPermits();
                pipe.sink().write(ByteBuffer.allocate(1));
            }
        } catch (InterruptedException | IOException closed) {
            return; // nobody sleeps any more
        }
    }

    /** What the thread has its selector wait for. */
    SelectableChannel channel() {
        return pipe.source();
    }

    /** Wakes the thread; callable on any other, even an interrupted one. */
    void wake() {
        wanted.release();
    }

    /** To be called when awake, before looking for work: a call of {@link #wake} that comes later wakes again. */
    void clear() {
        try {
            pipe.source().read(ByteBuffer.allocate(64));
        } catch (IOException e) {
            throw new UncheckedIOException("a channel's wake-up pipe broke", e);
        }
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
