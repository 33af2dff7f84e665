package dev.ijava.lessons.show;

import java.util.Arrays;

/** Headless AWT on a bare Linux has neither fontconfig nor fonts; this says so instead of a stack trace. */
final class Fonts {

    private static final String ADVICE = "This chart could not be drawn, because Java found no fonts on this machine. "
            + "On Debian or Ubuntu install them with: apt-get install fontconfig fonts-dejavu-core; then restart the kernel.";

    private Fonts() {}

    /** The error that carries the advice. */
    static final class Missing extends IllegalStateException {
        private static final long serialVersionUID = 1;

        private Missing(Throwable cause) {
            super(ADVICE, cause);
        }
    }

    /** Draws; an error out of AWT's font code becomes {@link Missing}, any other stays what it is. */
    static void drawing(Runnable drawing) {
        try {
            drawing.run();
        } catch (RuntimeException | LinkageError | InternalError e) {
            if (fromFontCode(e)) {
                throw new Missing(e);
            }
            throw e;
        }
    }

    private static boolean fromFontCode(Throwable error) {
        return Arrays.stream(error.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .anyMatch(name -> name.startsWith("sun.font.") || name.startsWith("sun.awt."))
                || String.valueOf(error.getMessage()).contains("sun.font.");
    }
}
