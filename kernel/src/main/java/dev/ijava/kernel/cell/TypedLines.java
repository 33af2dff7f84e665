package dev.ijava.kernel.cell;

import dev.ijava.kernel.display.Host;
import dev.ijava.kernel.display.Hosts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * System.in of a notebook: asks the front end for a line whenever the one before is used up. Each cell has lines of its own,
 * so cells of several subshells can ask at once.
 */
final class TypedLines extends InputStream {

    private final Map<Host, Line> lines = Collections.synchronizedMap(new WeakHashMap<>());

    private Line ofThisThread() {
        return lines.computeIfAbsent(Hosts.ofThreadOrLatest(), cell -> new Line());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        return ofThisThread().read(target, from, length);
    }

    @Override
    public int available() {
        return ofThisThread().available();
    }

    /** What one cell was answered last, as far as it has not read it. */
    private static final class Line {

        private byte[] text = {};
        private int at;

        synchronized int read(byte[] target, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, text.length - at);
            System.arraycopy(text, at, target, from, count);
            at += count;
            return count;
        }

        synchronized int available() {
            return text.length - at;
        }

        private boolean fill() throws IOException {
            if (at == text.length) {
                Host cell = Hosts.ofThreadOrLatest();
                String answer = cell == null ? null : cell.ask("", false);
                text = answer == null
                        ? new byte[0]
                        : (answer + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return at < text.length;
        }
    }
}
