package io.github.spencerpark.ijava.runtime;

import dev.ijava.kernel.display.Hosts;
import java.util.List;

/** IJava's functions for running magics from Java. */
public final class Magics {

    private Magics() {}

    /**
     * Runs a line magic.
     *
     * @param <T> what the caller knows the magic's value to be
     * @throws RuntimeException the magic failed
     */
    @SuppressWarnings("unchecked")
    public static <T> T lineMagic(String name, List<String> arguments) {
        return (T) run("line", name, () -> Hosts.ofThreadOrLatest().lineMagic(name, arguments));
    }

    /**
     * Runs a cell magic.
     *
     * @param <T> what the caller knows the magic's value to be
     * @throws RuntimeException the magic failed
     */
    @SuppressWarnings("unchecked")
    public static <T> T cellMagic(String name, List<String> arguments, String body) {
        return (T) run("cell", name, () -> Hosts.ofThreadOrLatest().cellMagic(name, arguments, body));
    }

    private interface Magic {
        Object run() throws Exception;
    }

    private static Object run(String kind, String name, Magic magic) {
        try {
            return magic.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new RuntimeException(
                    "Exception occurred while running " + kind + " magic '" + name + "': " + e.getMessage(), e);
        }
    }
}
