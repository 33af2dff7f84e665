package org.dflib.jjava.jupyter.kernel;

import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Shows data below the cell that calls. */
public class DisplayStream extends io.github.spencerpark.jupyter.kernel.DisplayStream {

    DisplayStream() {}

    /** Shows data, under its display id if it has one. */
    public void display(DisplayData data) {
        super.display(data);
    }

    /**
     * Replaces what is shown under the data's display id.
     *
     * @throws IllegalArgumentException it has none
     */
    public void updateDisplay(DisplayData data) {
        super.updateDisplay(data);
    }

    /** Replaces what is shown under an id. */
    public void updateDisplay(String id, DisplayData data) {
        super.updateDisplay(id, data);
    }
}
