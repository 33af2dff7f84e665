package io.github.spencerpark.ijava.runtime;

import dev.ijava.kernel.display.Hosts;

/** IJava's functions for running source. */
public final class Kernel {

    private Kernel() {}

    /** Runs source, magics included, in the notebook's scope; returns its last value, or null. */
    public static Object eval(String source) throws Exception {
        return Hosts.ofThreadOrLatest().evaluate(source);
    }

    /** Formats and prints to System.out. */
    public static void printf(String format, Object... arguments) {
        System.out.printf(format, arguments);
    }
}
