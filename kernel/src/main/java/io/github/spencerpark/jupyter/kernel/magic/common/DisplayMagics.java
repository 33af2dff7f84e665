package io.github.spencerpark.jupyter.kernel.magic.common;

import io.github.spencerpark.jupyter.kernel.DisplayStream;
import io.github.spencerpark.jupyter.kernel.display.Renderer;

/**
 * IJava's {@code %%html}, {@code %%markdown}, {@code %%svg}, {@code %%latex} and {@code %%javascript}, for notebooks that
 * register them. The kernel has them without, so this adds nothing.
 */
public class DisplayMagics {

    /** Takes what IJava's asks for; the kernel's magics need neither. */
    public DisplayMagics(Renderer renderer, DisplayStream out) {}
}
