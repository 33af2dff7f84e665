package org.dflib.jjava.jupyter.kernel.magic;

import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * What a cell that starts with {@code %%name arguments} does with the rest of the cell.
 *
 * @param <T> its value's type
 * @param <K> the kernel it works with
 */
@FunctionalInterface
public interface CellMagic<T, K extends BaseKernel> {

    T eval(K kernel, List<String> args, String body) throws Exception;
}
