package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a value is asked to be shown as, and where its forms go. */
public class RenderContext {

    private final Renderer renderer;
    private final DisplayData out;
    private final List<MIMEType> requested;

    RenderContext(Renderer renderer, DisplayData out, Collection<MIMEType> requested) {
        this.renderer = renderer;
        this.out = out;
        this.requested = List.copyOf(requested);
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

    /** Calls the function with the type and the container if the form is asked for. */
    public void renderIfRequested(MIMEType supported, BiConsumer<MIMEType, DisplayData> function) {
        MIMEType resolved = resolveRequestedType(supported);
        if (resolved != null) {
            function.accept(resolved, out);
        }
    }

    /** Puts what the function makes of the type into the container if the form is asked for. */
    public void renderIfRequested(MIMEType supported, Function<MIMEType, Object> function) {
        renderIfRequested(supported, (type, container) -> container.putData(type, function.apply(type)));
    }

    /** Puts what the supplier makes into the container if the form is asked for. */
    public void renderIfRequested(MIMEType supported, Supplier<Object> supplier) {
        renderIfRequested(supported, (type, container) -> container.putData(type, supplier.get()));
    }

    /** Always null: IJava has parameters here, and none of its functions passes any. */
    public Object getParameter(String key) {
        return null;
    }

    /** Always the default. */
    public Object getParameter(String key, Object defaultValue) {
        return defaultValue;
    }

    /** Always the default. */
    public String getParameterAsString(String key, String defaultValue) {
        return defaultValue;
    }

    /** Always the default. */
    public Integer getParameterAsInt(String key, Integer defaultValue) {
        return defaultValue;
    }

    /** Always the default. */
    public Double getParameterAsDouble(String key, Double defaultValue) {
        return defaultValue;
    }

    /** Always the default. */
    public Boolean getParameterAsBoolean(String key, Boolean defaultValue) {
        return defaultValue;
    }
}
