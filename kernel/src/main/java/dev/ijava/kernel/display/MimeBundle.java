package dev.ijava.kernel.display;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One value in several forms, keyed by MIME type; the front end shows the richest form it knows (Jupyter messaging 5.5,
 * "display_data"). Immutable; the {@code with} methods return a changed copy.
 *
 * @param data MIME type to content: a {@code String} for text and base64-coded binaries, any JSON-like value for
 *     {@code application/json}
 * @param metadata MIME type to a map such as {@code {"width": 640, "height": 400}}, or a plain key to a value
 */
public record MimeBundle(Map<String, Object> data, Map<String, Object> metadata) {

    /** The empty bundle: nothing to show. */
    public static final MimeBundle EMPTY = new MimeBundle(Map.of(), Map.of());

    public static final String TEXT = "text/plain";
    public static final String HTML = "text/html";
    public static final String MARKDOWN = "text/markdown";
    public static final String LATEX = "text/latex";
    public static final String PNG = "image/png";
    public static final String SVG = "image/svg+xml";
    public static final String JSON = "application/json";
    public static final String JAVASCRIPT = "application/javascript";

    /** Copies both maps; the order of entries is kept. */
    public MimeBundle {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** A bundle of one form. */
    public static MimeBundle of(String mimeType, Object content) {
        return EMPTY.with(mimeType, content);
    }

    /** A bundle with text/plain alone. */
    public static MimeBundle text(String text) {
        return of(TEXT, text);
    }

    /** This bundle with one form more, or with that form replaced. */
    public MimeBundle with(String mimeType, Object content) {
        Objects.requireNonNull(content, () -> "no content for " + mimeType);
        Map<String, Object> forms = new LinkedHashMap<>(data);
        forms.put(mimeType, content);
        return new MimeBundle(forms, metadata);
    }

    /** This bundle with metadata for one of its forms, for example width and height of an image. */
    public MimeBundle withMetadata(String mimeType, Map<String, ?> about) {
        Map<String, Object> all = new LinkedHashMap<>(metadata);
        all.put(mimeType, about);
        return new MimeBundle(data, all);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return data.isEmpty();
    }
}
