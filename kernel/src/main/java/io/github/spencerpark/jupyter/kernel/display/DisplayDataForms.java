package io.github.spencerpark.jupyter.kernel.display;

import dev.ijava.kernel.display.MimeBundle;
import dev.ijava.kernel.display.Renderer;

/** A {@link DisplayData} shows as what was put into it. The kernel finds this as a service. */
public final class DisplayDataForms implements Renderer<DisplayData> {

    @Override
    public Class<DisplayData> type() {
        return DisplayData.class;
    }

    @Override
    public MimeBundle render(DisplayData data) {
        MimeBundle bundle = data.bundle();
        return bundle.data().containsKey(MimeBundle.TEXT) ? bundle : bundle.with(MimeBundle.TEXT, "");
    }
}
