package org.dflib.jjava.jupyter.kernel.magic;

import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * What {@code %name arguments} does.
 *
 * @param <T> its value's type
 * @param <K> the kernel it works with
 */
@FunctionalInterface
public interface LineMagic<T, K extends BaseKernel> {

    T eval(K kernel, List<String> args) throws Exception;
}
