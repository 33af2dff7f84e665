package io.github.spencerpark.jupyter.kernel;

import dev.ijava.kernel.display.Host;
import dev.ijava.kernel.display.Hosts;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.Objects;
import java.util.UUID;

/** Shows data below the cell that calls. */
public class DisplayStream {

    /** Of the cell that calls. */
    public DisplayStream() {}

    /** Whether there is a cell to show something below. */
    public boolean isAttached() {
        return Hosts.ofThreadOrLatest() != null;
    }

    /** Shows data, under its display id if it has one. */
    public void display(DisplayData data) {
        String id = Objects.requireNonNullElseGet(
                data.getDisplayId(), () -> UUID.randomUUID().toString());
        host().display(data.bundle(), id);
    }

    /**
     * Replaces what is shown under the data's display id.
     *
     * @throws IllegalArgumentException it has none
     */
    public void updateDisplay(DisplayData data) {
        if (!data.hasDisplayId()) {
            throw new IllegalArgumentException("Data without a display id replaces nothing: call setDisplayId first.");
        }
        updateDisplay(data.getDisplayId(), data);
    }

    /** Replaces what is shown under an id. */
    public void updateDisplay(String id, DisplayData data) {
        host().update(data.bundle(), id);
    }

    private static Host host() {
        return Hosts.ofThreadOrLatest();
    }
}
