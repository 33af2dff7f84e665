package io.github.spencerpark.jupyter.kernel.magic.registry;

import java.util.List;

/**
 * What a line magic does.
 *
 * @param <T> its value's type
 */
@FunctionalInterface
public interface LineMagicFunction<T> {

    T execute(List<String> args) throws Exception;
}
