package dev.ijava.kernel.server;

import java.util.List;

/**
 * The JDK's selectors. It looks for others as services first, and for that opens every jar of the class path, which takes
 * a starting kernel longer than opening its sockets. A property that names the platform's own spares it the search.
 */
final class Selectors {

    private static final String PROPERTY = "java.nio.channels.spi.SelectorProvider";

    /** Linux, macOS, Windows. */
    private static final List<String> OWN = List.of(
            "sun.nio.ch.EPollSelectorProvider",
            "sun.nio.ch.KQueueSelectorProvider",
            "sun.nio.ch.WEPollSelectorProvider");

    private Selectors() {}

    /** To be called before the first channel is opened. */
    static void useOwn() {
        if (System.getProperty(PROPERTY) == null) {
            OWN.stream().filter(Selectors::exists).findFirst().ifPresent(own -> System.setProperty(PROPERTY, own));
        }
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, null);
            return true;
        } catch (ClassNotFoundException ofAnotherPlatform) {
            return false;
        }
    }
}
