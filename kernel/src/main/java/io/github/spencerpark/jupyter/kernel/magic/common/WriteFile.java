package io.github.spencerpark.jupyter.kernel.magic.common;

/** IJava's {@code %%writefile}, for notebooks that register it. The kernel has it without, so this adds nothing. */
public class WriteFile {

    /** For notebooks that register an object instead of the class. */
    public WriteFile() {}
}
