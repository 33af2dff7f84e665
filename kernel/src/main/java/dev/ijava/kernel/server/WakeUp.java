package dev.ijava.kernel.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Wakes a thread that sleeps in a selector: a pipe into which a byte is written. A thread of its own writes it, because
 * the JDK closes a pipe for good when its writer is interrupted, and cells are.
 */
final class WakeUp {

    private static final LinkedBlockingQueue<WakeUp> RINGING = new LinkedBlockingQueue<>();

    static {
        Thread ringer = new Thread(WakeUp::ringAll, "jupyter-wake-up");
        ringer.setDaemon(true);
        ringer.start();
    }

    private final AtomicBoolean pending = new AtomicBoolean();
    private final Pipe pipe;

    WakeUp() throws IOException {
        pipe = Pipe.open();
        pipe.source().configureBlocking(false);
    }

    /** What the thread has its selector wait for. */
    SelectableChannel channel() {
        return pipe.source();
    }

    /** Wakes the thread; callable on any other, also on one that was interrupted. */
    void wake() {
        if (pending.compareAndSet(false, true)) {
            RINGING.add(this);
        }
    }

    private static void ringAll() {
        while (true) {
            try {
                RINGING.take().pipe.sink().write(ByteBuffer.wrap(new byte[1]));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("nobody interrupts this thread or closes the pipe", e);
            }
        }
    }

    /**
     * To be called when awake, before looking for work. The pipe is emptied first: a byte read after {@code pending} was
     * taken back would be one that somebody relies on, and the thread would sleep on for ever.
     */
    void clear() {
        try {
            pipe.source().read(ByteBuffer.allocate(16));
        } catch (IOException e) {
            throw new UncheckedIOException("a channel's wake-up pipe broke", e);
        }
        pending.set(false);
    }
}
