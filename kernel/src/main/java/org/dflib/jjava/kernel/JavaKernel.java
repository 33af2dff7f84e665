package org.dflib.jjava.kernel;

import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** The running kernel under all its names: what {@code kernel()} and {@code getKernelInstance()} give, and extensions get. */
public class JavaKernel extends BaseKernel {

    /** {@link io.github.spencerpark.ijava.IJava} makes the only one. */
    public JavaKernel() {}
}
