package io.github.spencerpark.jupyter.kernel.display.mime;

/** Text that is no MIME type. */
public class MIMETypeParseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MIMETypeParseException(String text) {
        super("\"" + text + "\" is no MIME type. One looks like text/html, image/svg+xml or image/*.");
    }
}
