package io.github.spencerpark.jupyter.kernel.display;

import dev.ijava.kernel.display.Hosts;
import io.github.spencerpark.jupyter.kernel.display.RegisteredForms.Registration;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** IJava's registry of how types look. All its instances are the notebook's one registry. */
public class Renderer {

    private static final Map<Class<?>, RegisteredForms<?>> REGISTERED = new ConcurrentHashMap<>();

    private static final ThreadLocal<Map<String, Object>> PARAMETERS = ThreadLocal.withInitial(Map::of);

    /** What the functions called on this thread were passed. */
    static Map<String, Object> parameters() {
        return PARAMETERS.get();
    }

    /** Begins to say how a type looks. */
    public <T> RenderRegistration<T> createRegistration(Class<T> type) {
        return new RenderRegistration<>(type);
    }

    /**
     * Says how types look, beside what was said of them before.
     *
     * @param supported the forms the function can give
     * @param preferred those it is asked for where nobody asks for others
     */
    public <T> void register(
            Set<MIMEType> supported,
            Set<MIMEType> preferred,
            Set<Class<? extends T>> types,
            RenderFunction<T> function) {
        types.forEach(type -> add(type, function, preferred, supported));
    }

    @SuppressWarnings("unchecked")
    private static <T, S extends T> void add(
            Class<S> type, RenderFunction<T> function, Set<MIMEType> preferred, Set<MIMEType> supported) {
        RegisteredForms<S> forms =
                (RegisteredForms<S>) REGISTERED.computeIfAbsent(type, key -> new RegisteredForms<>(type));
        forms.add(new Registration<>(function, Set.copyOf(preferred), Set.copyOf(supported)));
        Hosts.ofThreadOrLatest().addRenderer(forms);
    }

    /** A value's forms. */
    public DisplayData render(Object value) {
        return value instanceof DisplayData data
                ? data
                : DisplayData.of(Hosts.ofThreadOrLatest().render(value));
    }

    /** A value in those of the given forms that it has, and text/plain. */
    public DisplayData renderAs(Object value, String... types) {
        return DisplayData.of(Hosts.ofThreadOrLatest().render(value, List.of(types)));
    }

    /** A value's forms, made by functions that find the parameters in their context. */
    public DisplayData render(Object value, Map<String, Object> parameters) {
        return with(parameters, () -> render(value));
    }

    /** A value in those of the given forms that it has, and text/plain, made by functions that find the parameters. */
    public DisplayData renderAs(Object value, Map<String, Object> parameters, String... types) {
        return with(parameters, () -> renderAs(value, types));
    }

    private static DisplayData with(Map<String, Object> parameters, Supplier<DisplayData> rendering) {
        Map<String, Object> before = PARAMETERS.get();
        PARAMETERS.set(parameters);
        try {
            return rendering.get();
        } finally {
            PARAMETERS.set(before);
        }
    }

    /**
     * How a type looks, as far as it has been said.
     *
     * @param <T> the type
     */
    public class RenderRegistration<T> {

        private final Set<MIMEType> supported = new LinkedHashSet<>();
        private final Set<MIMEType> preferred = new LinkedHashSet<>();
        private final Set<Class<? extends T>> types = new LinkedHashSet<>();

        /** Nothing said yet. */
        public RenderRegistration(Class<? extends T> type) {
            types.add(type);
        }

        /** Forms it can have. */
        public RenderRegistration<T> supporting(MIMEType... forms) {
            Collections.addAll(supported, forms);
            return this;
        }

        /** Forms it can have. */
        public RenderRegistration<T> supporting(String... forms) {
            return supporting(MIMEType.parseAll(forms));
        }

        /** Forms it has where nobody asks for others. */
        public RenderRegistration<T> preferring(MIMEType... forms) {
            Collections.addAll(preferred, forms);
            return supporting(forms);
        }

        /** Forms it has where nobody asks for others. */
        public RenderRegistration<T> preferring(String... forms) {
            return preferring(MIMEType.parseAll(forms));
        }

        /** Another type that looks like this. */
        public RenderRegistration<T> onType(Class<? extends T> type) {
            types.add(type);
            return this;
        }

        /** Ends it with the function that does the work. */
        public void register(RenderFunction<T> function) {
            Renderer.this.register(supported, preferred, types, function);
        }
    }
}
