package dev.ijava.kernel.cell;

import dev.ijava.kernel.display.Renderers;
import dev.ijava.kernel.eval.Evaluator;
import dev.ijava.kernel.magic.Magics;
import dev.ijava.kernel.server.Publisher;
import dev.ijava.kernel.server.Server;
import dev.ijava.kernel.server.Stdin;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What the cells of a notebook share.
 *
 * @param flusher sends on what cells print; it may wait for slow front ends, so it does nothing else
 */
public record Session(
        Evaluator evaluator,
        Magics magics,
        Renderers renderers,
        Publisher publisher,
        Stdin stdin,
        ScheduledExecutorService flusher) {

    /** Gets the rest ready. */
    static Session open(Server server, Evaluator evaluator, ScheduledExecutorService flusher) {
        ThreadErrors.show(evaluator);
        Renderers renderers = new Renderers();
        renderers.discover(evaluator.loader(), StandardStreams.log()::println);
        return new Session(evaluator, Magics.standard(), renderers, server.publisher(), server.stdin(), flusher);
    }
}
