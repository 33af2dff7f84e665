package io.github.spencerpark.jupyter.kernel.display;

import dev.ijava.kernel.display.MimeBundle;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Collection;
import java.util.List;

/** A {@link DisplayDataRenderable} is asked to show itself. The kernel finds this as a service. */
public final class RenderableForms implements dev.ijava.kernel.display.Renderer<DisplayDataRenderable> {

    @Override
    public Class<DisplayDataRenderable> type() {
        return DisplayDataRenderable.class;
    }

    @Override
    public MimeBundle render(DisplayDataRenderable value) {
        return render(value, value.getPreferredRenderTypes());
    }

    @Override
    public MimeBundle render(DisplayDataRenderable value, List<String> mimeTypes) {
        return render(value, mimeTypes.stream().map(MIMEType::parse).toList());
    }

    private static MimeBundle render(DisplayDataRenderable value, Collection<MIMEType> requested) {
        DisplayData out = new DisplayData(String.valueOf(value));
        value.render(new RenderContext(new Renderer(), out, requested));
        return out.bundle();
    }
}
