package dev.ijava.kernel.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.util.concurrent.atomic.AtomicBoolean;

/** Wakes a thread that sleeps in a selector: a pipe into which others write a byte, once until it has woken. */
final class WakeUp {

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

    /** Wakes the thread; callable on any other. */
    void wake() {
        if (pending.compareAndSet(false, true)) {
            try {
                pipe.sink().write(ByteBuffer.wrap(new byte[1]));
            } catch (IOException e) {
                throw new UncheckedIOException("a channel's wake-up pipe broke", e);
            }
        }
    }

    /** To be called when awake, before looking for work: a call of {@link #wake} that comes later wakes again. */
    void clear() {
        pending.set(false);
        try {
            pipe.source().read(ByteBuffer.allocate(16));
        } catch (IOException e) {
            throw new UncheckedIOException("a channel's wake-up pipe broke", e);
        }
    }
}
