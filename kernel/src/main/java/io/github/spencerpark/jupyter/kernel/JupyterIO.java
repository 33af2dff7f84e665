package io.github.spencerpark.jupyter.kernel;

import java.io.InputStream;
import java.io.PrintStream;

/** The streams of the notebook: those of the JVM, which print into the cell that calls. */
public class JupyterIO {

    public final DisplayStream display = new DisplayStream();
    public final PrintStream out = System.out;
    public final PrintStream err = System.err;
    public final InputStream in = System.in;

    /** Of the cell that calls. */
    public JupyterIO() {}

    /** Whether there is a cell to print into. */
    public boolean isAttached() {
        return display.isAttached();
    }
}
