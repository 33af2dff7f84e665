package dev.ijava.kernel.cell;

import dev.ijava.kernel.eval.Guard;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What one cell prints, sent in batches: a moment after the first byte, or when much has gathered. A batch holds one
 * stream's text, so the order of stdout and stderr is kept, and never half a character.
 */
final class CellOutput {

    /** Long enough to gather a loop's lines, too short to be noticed. */
    private static final int DELAY_MILLIS = 20;

    private static final int BATCH_BYTES = 64 * 1024;

    /** Where batches go. */
    interface Sink {
        /**
         * Sends a batch.
         *
         * @throws InterruptedException the thread was interrupted while the front ends were behind
         */
        void send(String stream, String text) throws InterruptedException;
    }

    private final Sink sink;
    private final ScheduledExecutorService timer;
    private final Map<String, CharsetDecoder> decoders = Map.of("stdout", decoder(), "stderr", decoder());
    private final ByteBuffer batch = ByteBuffer.allocate(BATCH_BYTES);
    private String batchStream = "stdout";
    private boolean scheduled;
    private volatile boolean cutOff;

    CellOutput(Sink sink, ScheduledExecutorService timer) {
        this.sink = sink;
        this.timer = timer;
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** Takes printed bytes; waits while the front ends are behind. */
    synchronized void write(String stream, byte[] bytes, int from, int length) {
        if (cutOff) {
            Guard.check(); // a flood from inside a library comes to an end here
            return;
        }
        if (!stream.equals(batchStream)) {
            flush();
            batch.clear();
            batchStream = stream;
        }
        int at = from;
        while (at < from + length) {
            int part = Math.min(batch.remaining(), from + length - at);
            batch.put(bytes, at, part);
            at += part;
            if (!batch.hasRemaining()) {
                flush();
            }
        }
        if (!scheduled && batch.position() > 0) {
            scheduled = true;
            timer.schedule(this::flush, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Sends what has gathered. */
    synchronized void flush() {
        scheduled = false;
        batch.flip();
        CharBuffer text = CharBuffer.allocate(batch.remaining() + 1);
        decoders.get(batchStream).decode(batch, text, false);
        batch.compact();
        text.flip();
        if (text.hasRemaining()) {
            send(text.toString());
        }
    }

    private void send(String text) {
        try {
            sink.send(batchStream, text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the text is lost, and the cell is about to end
        }
    }

    /** Sends what has gathered and ignores everything printed from now on, by a cell that was given up. */
    void cutOff() {
        cutOff = true;
        flush();
    }
}
