package io.github.spencerpark.ijava;

import java.util.ServiceLoader;

/** Where libraries look for the kernel. */
public final class IJava {

    /** Listed as a service because it has JJava's name too, in a package that knows this one. */
    private static final JavaKernel KERNEL = ServiceLoader.load(JavaKernel.class, IJava.class.getClassLoader())
            .findFirst()
            .orElseThrow();

    private IJava() {}

    /** The running kernel. */
    public static JavaKernel getKernelInstance() {
        return KERNEL;
    }
}
