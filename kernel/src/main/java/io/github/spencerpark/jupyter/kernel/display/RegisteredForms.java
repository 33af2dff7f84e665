package io.github.spencerpark.jupyter.kernel.display;

import dev.ijava.kernel.display.MimeBundle;
import dev.ijava.kernel.display.Text;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that was registered for one type: every function adds its forms, in the order they came. */
final class RegisteredForms<T> implements dev.ijava.kernel.display.Renderer<T> {

    private final Class<T> type;
    private final List<Registration<T>> registrations = new CopyOnWriteArrayList<>();

    /** A function, what it is asked for if nobody asks, and what it may be asked for. */
    record Registration<T>(RenderFunction<? super T> function, Set<MIMEType> preferred, Set<MIMEType> supported) {}

    RegisteredForms(Class<T> type) {
        this.type = type;
    }

    void add(Registration<T> registration) {
        registrations.add(registration);
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public MimeBundle render(T value) {
        DisplayData out = new DisplayData(Text.of(value));
        for (Registration<T> each : registrations) {
            each.function().render(value, new RenderContext(new Renderer(), out, each.preferred()));
        }
        return out.bundle();
    }

    @Override
    public MimeBundle render(T value, List<String> mimeTypes) {
        DisplayData out = new DisplayData(Text.of(value));
        RenderContext context = new RenderContext(
                new Renderer(), out, mimeTypes.stream().map(MIMEType::parse).toList());
        for (Registration<T> each : registrations) {
            if (each.supported().stream().anyMatch(context::wantsDataRenderedAs)) {
                each.function().render(value, context);
            }
        }
        return out.bundle();
    }
}
