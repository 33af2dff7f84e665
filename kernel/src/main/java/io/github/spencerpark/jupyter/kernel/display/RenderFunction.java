package io.github.spencerpark.jupyter.kernel.display;

/**
 * Puts a value's forms into a context's container.
 *
 * @param <T> the values' type
 */
@FunctionalInterface
public interface RenderFunction<T> {

    void render(T data, RenderContext context);
}
