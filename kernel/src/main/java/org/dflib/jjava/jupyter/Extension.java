package org.dflib.jjava.jupyter;

import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * What a library adds to a notebook: renderers and magics. It is listed in
 * {@code META-INF/services/org.dflib.jjava.jupyter.Extension} and installed once its jar is in sight.
 */
public interface Extension {

    /** Registers what the library brings. */
    void install(BaseKernel kernel);

    /** JJava calls this when it ends; this kernel ends with its JVM and does not. */
    default void uninstall(BaseKernel kernel) {}
}
