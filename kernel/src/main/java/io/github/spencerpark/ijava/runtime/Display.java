package io.github.spencerpark.ijava.runtime;

import dev.ijava.kernel.display.Hosts;
import dev.ijava.kernel.display.MimeBundle;
import java.util.List;
import java.util.Objects;

/** IJava's functions for showing values. */
public final class Display {

    private Display() {}

    /** Shows a value below the cell; returns its display id. */
    public static String display(Object value) {
        return dev.ijava.kernel.display.Display.display(
                Objects.requireNonNull(value, "display(null): nothing to show"));
    }

    /** Shows a value in the given forms; returns its display id. */
    public static String display(Object value, String... as) {
        return dev.ijava.kernel.display.Display.display(
                Objects.requireNonNull(value, "display(null): nothing to show"), as);
    }

    /** The forms of a value, without showing it. */
    public static MimeBundle render(Object value) {
        return Hosts.ofThreadOrLatest().render(value);
    }

    /** A value in the given forms, without showing it. */
    public static MimeBundle render(Object value, String... as) {
        return Hosts.ofThreadOrLatest().render(value, List.of(as));
    }

    /** Replaces what is shown under an id. */
    public static void updateDisplay(String id, Object value) {
        dev.ijava.kernel.display.Display.updateDisplay(id, value);
    }

    /** Replaces what is shown under an id, in the given forms. */
    public static void updateDisplay(String id, Object value, String... as) {
        dev.ijava.kernel.display.Display.updateDisplay(id, value, as);
    }
}
