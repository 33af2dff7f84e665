package dev.ijava.kernel.cell;

import dev.ijava.kernel.server.Server;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What the shells of a kernel share.
 *
 * @param opened what their jobs share, once Java is ready
 * @param scripts what runs before the first cell of any of them
 * @param timeout how long a job may run; zero for ever
 * @param busy the shells that run a job; a concurrent set
 */
record ShellContext(
        Server server,
        CompletableFuture<Session> opened,
        StartupScripts scripts,
        Duration timeout,
        Stops stops,
        Set<Shell> busy) {

    Session session() {
        return opened.join();
    }
}
