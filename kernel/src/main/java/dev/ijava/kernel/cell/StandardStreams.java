package dev.ijava.kernel.cell;

import dev.ijava.kernel.display.Host;
import dev.ijava.kernel.display.Hosts;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** System.out, err and in of a notebook: what is printed goes to the cell that prints it, what is read is asked for. */
public final class StandardStreams {

    /** The server's own stderr, for the kernel's log. */
    private static final PrintStream LOG = System.err;

    private static final InputStream IN = new TypedLines();

    private StandardStreams() {}

    /**
     * Puts the notebook's streams in their places, also after a cell has replaced one. They are new ones each time: a cell
     * that was stopped in the middle of a println leaves half a line, or a lock, inside the old ones.
     */
    public static void install() {
        System.setOut(printer("stdout"));
        System.setErr(printer("stderr"));
        System.setIn(IN);
    }

    /** Where the kernel writes what concerns no cell. */
    public static PrintStream log() {
        return LOG;
    }

    private static PrintStream printer(String stream) {
        return new PrintStream(new ToCell(stream), false, StandardCharsets.UTF_8) {
            @Override
            public void close() {
                flush(); // the next cell needs it
            }

            @Override
            public String toString() {
                // what a cell shows that ends with System.out.printf(…); this class is nobody's business
                return PrintStream.class.getName() + "@" + Integer.toHexString(hashCode());
            }
        };
    }

    /** Hands bytes to the cell of the thread that prints them; before the first cell, to the log. */
    private static final class ToCell extends OutputStream {

        private final String stream;

        ToCell(String stream) {
            this.stream = stream;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            Host cell = Hosts.ofThreadOrLatest();
            if (cell == null) {
                LOG.write(bytes, from, length);
            } else {
                cell.print(stream, bytes, from, length);
            }
        }
    }
}
