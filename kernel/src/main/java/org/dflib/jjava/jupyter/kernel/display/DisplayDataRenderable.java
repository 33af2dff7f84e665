package org.dflib.jjava.jupyter.kernel.display;

import java.util.Set;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Something that knows how it looks. */
public interface DisplayDataRenderable {

    /** Every type. */
    Set<MIMEType> ANY = Set.of(MIMEType.ANY);

    /** The types it can be shown as. */
    default Set<MIMEType> getSupportedRenderTypes() {
        return ANY;
    }

    /** The types it is shown as where nobody asks for others. */
    default Set<MIMEType> getPreferredRenderTypes() {
        return getSupportedRenderTypes();
    }

    /** Puts those of its forms that are asked for into the context's container. */
    void render(RenderContext context);
}
