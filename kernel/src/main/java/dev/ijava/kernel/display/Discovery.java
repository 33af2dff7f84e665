package dev.ijava.kernel.display;

import java.net.URLClassLoader;
import java.util.function.Consumer;

/**
 * Another way by which libraries add to a notebook. The kernel's own implementations are listed in its jar's
 * {@code META-INF/services/dev.ijava.kernel.display.Discovery}.
 */
public interface Discovery {

    /**
     * Looks at what has come in sight. Called on a cell's thread: in the first cell and after every addition to the class
     * path.
     *
     * @param loader the notebook's; its own URLs are what the notebook added
     * @param broken takes a sentence about each library that cannot be used
     */
    void discover(URLClassLoader loader, Consumer<String> broken);
}
