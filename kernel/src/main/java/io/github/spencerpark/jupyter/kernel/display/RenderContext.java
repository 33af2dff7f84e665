package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a value is asked to be shown as, and where its forms go. */
public class RenderContext {

    private final Renderer renderer;
    private final DisplayData out;
    private final List<MIMEType> requested;
    private final Map<String, Object> parameters;

    RenderContext(Renderer renderer, DisplayData out, Collection<MIMEType> requested) {
        this.renderer = renderer;
        this.out = out;
        this.requested = List.copyOf(requested);
        this.parameters = Renderer.parameters();
    }

    /** The same context under another reference: what is put into one's container is in both. */
    protected RenderContext(RenderContext other) {
        this.renderer = other.renderer;
        this.out = other.out;
        this.requested = other.requested;
        this.parameters = other.parameters;
    }

    /** Shows parts of the value. */
    public Renderer getRenderer() {
        return renderer;
    }

    /** Where the forms go. */
    public DisplayData getOutputContainer() {
        return out;
    }

    /** Whether a form is asked for. */
    public boolean wantsDataRenderedAs(MIMEType type) {
        return resolveRequestedType(type) != null;
    }

    /**
     * The type to put a form under, or null if it is not asked for: its own, or the one without suffix if that was asked.
     *
     * @throws IllegalArgumentException the supported type is a wildcard
     */
    public MIMEType resolveRequestedType(MIMEType supported) {
        if (supported.isWildcard() || supported.subtypeIsWildcard()) {
            throw new IllegalArgumentException(
                    supported + " is no single type to support: name one, such as text/html.");
        }
        if (requested.stream().anyMatch(each -> each.includes(supported))) {
            return supported;
        }
        return supported.hasSuffix() && requested.contains(supported.withoutSuffix())
                ? supported.withoutSuffix()
                : null;
    }

    /** Calls the function with the type and the container if the form is asked for; tells whether it was. */
    public boolean renderIfRequested(MIMEType supported, BiConsumer<MIMEType, DisplayData> function) {
        MIMEType resolved = resolveRequestedType(supported);
        if (resolved != null) {
            function.accept(resolved, out);
        }
        return resolved != null;
    }

    /** Puts what the function makes of the type into the container if the form is asked for; tells whether it was. */
    public boolean renderIfRequested(MIMEType supported, Function<MIMEType, Object> function) {
        return renderIfRequested(supported, (type, container) -> container.putData(type, function.apply(type)));
    }

    /** Puts what the supplier makes into the container if the form is asked for; tells whether it was. */
    public boolean renderIfRequested(MIMEType supported, Supplier<Object> supplier) {
        return renderIfRequested(supported, (type, container) -> container.putData(type, supplier.get()));
    }

    /** What the caller of {@link Renderer#render(Object, Map)} passed on. */
    public Map<String, Object> getParams() {
        return parameters;
    }

    /** A parameter, or null. */
    public Object getParameter(String key) {
        return parameters.get(key);
    }

    public Object getParameter(String key, Object defaultValue) {
        return parameters.getOrDefault(key, defaultValue);
    }

    /** A parameter as text, or null. */
    public String getParameterAsString(String key) {
        return getParameterAsString(key, null);
    }

    public String getParameterAsString(String key, String defaultValue) {
        return parameter(key, String::valueOf, defaultValue);
    }

    /** A parameter as a number, or null. */
    public Integer getParameterAsInt(String key) {
        return getParameterAsInt(key, null);
    }

    public Integer getParameterAsInt(String key, Integer defaultValue) {
        return parameter(key, v -> v instanceof Number n ? n.intValue() : Integer.valueOf(v.toString()), defaultValue);
    }

    /** A parameter as a number, or null. */
    public Double getParameterAsDouble(String key) {
        return getParameterAsDouble(key, null);
    }

    public Double getParameterAsDouble(String key, Double defaultValue) {
        return parameter(
                key, v -> v instanceof Number n ? n.doubleValue() : Double.valueOf(v.toString()), defaultValue);
    }

    /** A parameter as a truth value, or null. */
    public Boolean getParameterAsBoolean(String key) {
        return getParameterAsBoolean(key, null);
    }

    public Boolean getParameterAsBoolean(String key, Boolean defaultValue) {
        return parameter(key, v -> Boolean.valueOf(v.toString()), defaultValue);
    }

    private <T> T parameter(String key, Function<Object, T> read, T defaultValue) {
        Object value = parameters.get(key);
        return value == null ? defaultValue : read.apply(value);
    }
}
