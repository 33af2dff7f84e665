package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.List;

/**
 * What a cell magic does.
 *
 * @param <T> its value's type
 */
@FunctionalInterface
public interface CellMagicFunction<T> {

    T execute(List<String> args, String body) throws Exception;
}
