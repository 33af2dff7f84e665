package dev.ijava.lessons.check;

import java.util.concurrent.Callable;
import java.util.function.Function;

/** Calls a reader's code, which may do anything. */
final class Guarded {

    private Guarded() {}

    /**
     * What the code returns, or what is made of its error in words. A {@link ThreadDeath} goes on: it is how JShell stops a
     * cell, and a reader who interrupts an endless loop wants it stopped.
     */
    @SuppressWarnings("removal")
    static <T> T call(Callable<T> code, Function<String, T> otherwise) {
        try {
            return code.call();
        } catch (ThreadDeath stop) {
            throw stop;
        } catch (Throwable error) {
            return otherwise.apply(inWords(error));
        }
    }

    private static String inWords(Throwable error) {
        String kind = error.getClass().getSimpleName();
        String message =
                error.getMessage() == null ? "" : error.getMessage().strip().replaceAll("\\.$", "");
        boolean explains = error instanceof IllegalArgumentException && !message.isEmpty();
        return explains ? message : message.isEmpty() ? kind : kind + " (" + message + ")";
    }
}
