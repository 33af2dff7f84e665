package io.github.spencerpark.jupyter.kernel;

import dev.ijava.kernel.display.Hosts;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.magic.registry.Magics;

/** What a library may ask of a kernel whose language it need not know. */
public abstract class BaseKernel {

    private final Renderer renderer = new Renderer();
    private final Magics magics = new Magics();

    /** How types look. */
    public Renderer getRenderer() {
        return renderer;
    }

    /** The notebook's magics. */
    public Magics getMagics() {
        return magics;
    }

    /** Shows data below the cell that calls. */
    public void display(DisplayData data) {
        getIO().display.display(data);
    }

    /** The streams of the cell that calls. */
    public JupyterIO getIO() {
        return new JupyterIO();
    }

    /** Runs source, magics included, in the notebook's scope; returns its last value's forms, or null. */
    public DisplayData eval(String source) throws Exception {
        Object value = Hosts.ofThreadOrLatest().evaluate(source);
        return value == null ? null : renderer.render(value);
    }

    /** What the notebook's files are. */
    public LanguageInfo getLanguageInfo() {
        return LanguageInfo.JAVA;
    }

    /** A line about the kernel. */
    public String getBanner() {
        return getLanguageInfo().getName() + " " + getLanguageInfo().getVersion();
    }
}
