package dev.ijava.kernel.magic.resolver;

/** A dependency that cannot be had. The message names it, says where it was looked for and what may help. */
public final class ResolutionException extends Exception {

    private static final long serialVersionUID = 1L;

    ResolutionException(String message) {
        super(message);
    }

    ResolutionException(String message, Throwable cause) {
        super(message, cause);
    }
}
