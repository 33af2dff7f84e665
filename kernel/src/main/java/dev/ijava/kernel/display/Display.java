package dev.ijava.kernel.display;

import java.util.List;
import java.util.UUID;

/** Showing values from the middle of a cell. Every notebook has these functions without an import. */
public final class Display {

    private Display() {}

    /**
     * Shows a value below the cell.
     *
     * @return the display id with which {@link #updateDisplay} replaces it
     */
    public static String display(Object value) {
        return show(Hosts.current().render(value));
    }

    /**
     * Shows a value in the given forms, such as {@code text/html} for a string that holds HTML.
     *
     * @return the display id with which {@link #updateDisplay} replaces it
     */
    public static String display(Object value, String... mimeTypes) {
        return show(Hosts.current().render(value, List.of(mimeTypes)));
    }

    private static String show(MimeBundle bundle) {
        String id = UUID.randomUUID().toString();
        Hosts.current().display(bundle, id);
        return id;
    }

    /** Replaces what {@link #display} showed under this id, from this cell or a later one. */
    public static void updateDisplay(String id, Object value) {
        Hosts.current().update(Hosts.current().render(value), id);
    }

    /** Replaces what {@link #display} showed under this id with a value in the given forms. */
    public static void updateDisplay(String id, Object value, String... mimeTypes) {
        Hosts.current().update(Hosts.current().render(value, List.of(mimeTypes)), id);
    }

    /** Clears what the cell has put out so far. */
    public static void clearOutput() {
        clearOutput(false);
    }

    /** Clears what the cell has put out so far; with wait, only when the next output comes, which avoids flicker. */
    public static void clearOutput(boolean wait) {
        Hosts.current().clearOutput(wait);
    }
}
