package dev.ijava.kernel.display;

import java.io.EOFException;
import java.io.IOException;

/** Asking the person at the front end. Every notebook has these functions without an import. */
public final class Input {

    private Input() {}

    /**
     * Shows a prompt and waits for a line.
     *
     * @throws EOFException the front end cannot ask, as when a notebook runs without a person
     * @throws IOException the cell was interrupted meanwhile
     */
    public static String readLine(String prompt) throws IOException {
        return ask(prompt, false);
    }

    /** Like {@link #readLine}, for something that must not be seen on the screen. */
    public static String readPassword(String prompt) throws IOException {
        return ask(prompt, true);
    }

    private static String ask(String prompt, boolean password) throws IOException {
        String line = Hosts.current().ask(prompt, password);
        if (line == null) {
            throw new EOFException("Nobody can be asked here: this front end does not answer input requests.");
        }
        return line;
    }
}
