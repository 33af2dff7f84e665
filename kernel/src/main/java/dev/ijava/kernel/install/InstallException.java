package dev.ijava.kernel.install;

/** An installation that cannot be done; the message says what failed and what to do next. */
final class InstallException extends Exception {

    private static final long serialVersionUID = 1L;

    InstallException(String message) {
        super(message);
    }

    InstallException(String message, Throwable cause) {
        super(message + " (" + cause + ")", cause);
    }
}
