package org.dflib.jjava.jupyter.kernel.display;

import dev.ijava.kernel.display.MimeBundle;
import dev.ijava.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A {@link DisplayDataRenderable} is asked to show itself. The kernel finds this as a service. */
public final class RenderableForms implements Renderer<DisplayDataRenderable> {

    private final Renderer<io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable> forms =
            new io.github.spencerpark.jupyter.kernel.display.RenderableForms();

    @Override
    public Class<DisplayDataRenderable> type() {
        return DisplayDataRenderable.class;
    }

    @Override
    public MimeBundle render(DisplayDataRenderable value) throws Exception {
        return forms.render(new Renamed(value));
    }

    @Override
    public MimeBundle render(DisplayDataRenderable value, List<String> mimeTypes) throws Exception {
        return forms.render(new Renamed(value), mimeTypes);
    }

    private record Renamed(DisplayDataRenderable value)
            implements io.github.spencerpark.jupyter.kernel.display.DisplayDataRenderable {

        @Override
        public Set<MIMEType> getSupportedRenderTypes() {
            return new LinkedHashSet<>(value.getSupportedRenderTypes());
        }

        @Override
        public Set<MIMEType> getPreferredRenderTypes() {
            return new LinkedHashSet<>(value.getPreferredRenderTypes());
        }

        @Override
        public void render(io.github.spencerpark.jupyter.kernel.display.RenderContext context) {
            value.render(new RenderContext(context));
        }

        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }
}
