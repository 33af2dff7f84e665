package io.github.spencerpark.ijava;

/** Where libraries look for the kernel. */
public final class IJava {

    private static final JavaKernel KERNEL = new JavaKernel();

    private IJava() {}

    /** The running kernel. */
    public static JavaKernel getKernelInstance() {
        return KERNEL;
    }
}
