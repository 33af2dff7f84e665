package org.dflib.jjava.jupyter.kernel.display;

import java.util.Map;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** JJava's registry of how types look. All its instances are the notebook's one registry. */
public class Renderer extends io.github.spencerpark.jupyter.kernel.display.Renderer {

    @Override
    public <T> RenderRegistration<T> createRegistration(Class<T> type) {
        return new RenderRegistration<>(type);
    }

    @Override
    public DisplayData render(Object value) {
        return new DisplayData(super.render(value));
    }

    @Override
    public DisplayData render(Object value, Map<String, Object> parameters) {
        return new DisplayData(super.render(value, parameters));
    }

    @Override
    public DisplayData renderAs(Object value, String... types) {
        return new DisplayData(super.renderAs(value, types));
    }

    @Override
    public DisplayData renderAs(Object value, Map<String, Object> parameters, String... types) {
        return new DisplayData(super.renderAs(value, parameters, types));
    }

    /**
     * How a type looks, as far as it has been said.
     *
     * @param <T> the type
     */
    public class RenderRegistration<T>
            extends io.github.spencerpark.jupyter.kernel.display.Renderer.RenderRegistration<T> {

        /** Nothing said yet. */
        public RenderRegistration(Class<? extends T> type) {
            super(type);
        }

        /** Forms it can have. */
        public RenderRegistration<T> supporting(MIMEType... forms) {
            super.supporting(forms);
            return this;
        }

        @Override
        public RenderRegistration<T> supporting(String... forms) {
            super.supporting(forms);
            return this;
        }

        /** Forms it has where nobody asks for others. */
        public RenderRegistration<T> preferring(MIMEType... forms) {
            super.preferring(forms);
            return this;
        }

        @Override
        public RenderRegistration<T> preferring(String... forms) {
            super.preferring(forms);
            return this;
        }

        @Override
        public RenderRegistration<T> onType(Class<? extends T> type) {
            super.onType(type);
            return this;
        }

        /** Ends it with the function that does the work. */
        public void register(RenderFunction<T> function) {
            super.register(function);
        }
    }
}
