package org.dflib.jjava.jupyter.kernel;

/** The streams of the notebook: those of the JVM, which print into the cell that calls. */
public class JupyterIO extends io.github.spencerpark.jupyter.kernel.JupyterIO {

    public final DisplayStream display = new DisplayStream();

    JupyterIO() {}
}
