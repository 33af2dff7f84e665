package org.dflib.jjava.jupyter.kernel.display;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** What a value is asked to be shown as, and where its forms go. */
public class RenderContext extends io.github.spencerpark.jupyter.kernel.display.RenderContext {

    RenderContext(io.github.spencerpark.jupyter.kernel.display.RenderContext context) {
        super(context);
    }

    @Override
    public Renderer getRenderer() {
        return new Renderer();
    }

    @Override
    public DisplayData getOutputContainer() {
        return new DisplayData(super.getOutputContainer());
    }

    /** Whether a form is asked for. */
    public boolean wantsDataRenderedAs(MIMEType type) {
        return super.wantsDataRenderedAs(type);
    }

    /**
     * The type to put a form under, or null if it is not asked for.
     *
     * @throws IllegalArgumentException the supported type is a wildcard
     */
    public MIMEType resolveRequestedType(MIMEType supported) {
        return MIMEType.of(super.resolveRequestedType(supported));
    }

    /**
     * Calls the function with the type and the container if the form is asked for; tells whether it was. Both are of
     * JJava's names; the function may take them by IJava's, so that one lambda fits wherever both are offered.
     */
    public boolean renderIfRequested(
            MIMEType supported,
            BiConsumer<
                            io.github.spencerpark.jupyter.kernel.display.mime.MIMEType,
                            io.github.spencerpark.jupyter.kernel.display.DisplayData>
                    function) {
        MIMEType resolved = resolveRequestedType(supported);
        if (resolved != null) {
            function.accept(resolved, getOutputContainer());
        }
        return resolved != null;
    }

    /** Puts what the function makes of the type into the container if the form is asked for; tells whether it was. */
    public boolean renderIfRequested(
            MIMEType supported, Function<io.github.spencerpark.jupyter.kernel.display.mime.MIMEType, Object> function) {
        return renderIfRequested(supported, (type, container) -> container.putData(type, function.apply(type)));
    }

    /** Puts what the supplier makes into the container if the form is asked for; tells whether it was. */
    public boolean renderIfRequested(MIMEType supported, Supplier<Object> supplier) {
        return renderIfRequested(supported, (type, container) -> container.putData(type, supplier.get()));
    }
}
