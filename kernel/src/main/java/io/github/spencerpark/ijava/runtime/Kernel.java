package io.github.spencerpark.ijava.runtime;

import dev.ijava.kernel.display.Hosts;
import io.github.spencerpark.ijava.IJava;
import org.dflib.jjava.kernel.JavaKernel;

/** IJava's functions for running source. */
public final class Kernel {

    private Kernel() {}

    /** Runs source, magics included, in the notebook's scope; returns its last value, or null. */
    public static Object eval(String source) throws Exception {
        return Hosts.ofThreadOrLatest().evaluate(source);
    }

    /** The running kernel, as IJava's and as JJava's. */
    public static JavaKernel getKernelInstance() {
        return (JavaKernel) IJava.getKernelInstance();
    }

    /** The running kernel, by JJava's name for it. */
    public static JavaKernel kernel() {
        return getKernelInstance();
    }

    /** Formats and prints to System.out. */
    public static void printf(String format, Object... arguments) {
        System.out.printf(format, arguments);
    }
}
