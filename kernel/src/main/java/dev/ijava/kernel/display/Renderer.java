package dev.ijava.kernel.display;

import java.util.List;

/**
 * Says how values of one type look in a notebook. Libraries list their implementations in
 * {@code META-INF/services/dev.ijava.kernel.display.Renderer}; the kernel finds them with {@link java.util.ServiceLoader}
 * on its class path and in every jar a notebook adds. For a value, the renderer with the nearest type is asked:
 * its class before its superclasses, those before its interfaces.
 *
 * @param <T> the type that is rendered
 */
public interface Renderer<T> {

    /** The type this renders, subtypes included. */
    Class<T> type();

    /**
     * The value's forms. A bundle without text/plain gets {@code String.valueOf(value)} added.
     *
     * @param value never null
     * @throws Exception anything; it becomes the error of the cell that shows the value
     */
    MimeBundle render(T value) throws Exception;

    /**
     * The value in the given forms, as far as it has them; others that come along are left out.
     *
     * @param mimeTypes such as {@code text/html}, {@code image/*} or {@code *}
     */
    default MimeBundle render(T value, List<String> mimeTypes) throws Exception {
        return render(value);
    }
}
