package org.dflib.jjava.jupyter.kernel;

import dev.ijava.kernel.display.Hosts;
import io.github.spencerpark.ijava.JavaKernel;
import java.util.function.Function;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;

/**
 * What a library may ask of a kernel whose language it need not know. It is IJava's kernel too, so that one function,
 * {@code getKernelInstance()}, serves the notebooks and libraries of both.
 */
public abstract class BaseKernel extends JavaKernel {

    private final Renderer renderer = new Renderer();
    private final MagicsRegistry magics = new MagicsRegistry(this);

    /** The running kernel alone. */
    protected BaseKernel() {}

    @Override
    public Renderer getRenderer() {
        return renderer;
    }

    /** The notebook's magics. */
    public MagicsRegistry getMagicsRegistry() {
        return magics;
    }

    @Override
    public JupyterIO getIO() {
        return new JupyterIO();
    }

    /** Shows data below the cell that calls. */
    public void display(DisplayData data) {
        getIO().display.display(data);
    }

    @Override
    public DisplayData eval(String source) {
        return evalBuilder(source).resolveMagics().renderResults().eval();
    }

    @Override
    public Object evalRaw(String source) {
        return evalBuilder(source).resolveMagics().eval();
    }

    /**
     * Begins to run source in the notebook's scope.
     *
     * @param <T> what the caller knows the last value to be
     */
    @SuppressWarnings("unchecked")
    public <T> EvalBuilder<T> evalBuilder(String source) {
        Function<Object, DisplayData> forms = value -> value == null ? null : renderer.render(value);
        return new SourceToRun<>(source, value -> (T) value, forms);
    }

    private record SourceToRun<T>(String source, Function<Object, T> result, Function<Object, DisplayData> forms)
            implements EvalBuilder<T> {

        @Override
        public EvalBuilder<T> resolveMagics() {
            return this;
        }

        @Override
        public EvalBuilder<DisplayData> renderResults() {
            return new SourceToRun<>(source, forms, forms);
        }

        @Override
        public T eval() {
            try {
                return result.apply(Hosts.ofThreadOrLatest().evaluate(source));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("The source failed: " + e.getMessage(), e);
            }
        }
    }
}
