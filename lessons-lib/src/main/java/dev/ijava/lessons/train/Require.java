package dev.ijava.lessons.train;

/** Refuses what training cannot use, with a sentence that names what was found and what was expected. */
final class Require {

    private Require() {}

    static void that(boolean holds, String message, Object... arguments) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(arguments));
        }
    }
}
