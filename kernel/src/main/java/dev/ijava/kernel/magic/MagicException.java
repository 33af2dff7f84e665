package dev.ijava.kernel.magic;

/** A magic that could not do its work. The message says what was wrong and what to do next, and is shown without frames. */
public class MagicException extends Exception {

    private static final long serialVersionUID = 1L;

    public MagicException(String message) {
        super(message);
    }

    public MagicException(String message, Throwable cause) {
        super(message, cause);
    }
}
