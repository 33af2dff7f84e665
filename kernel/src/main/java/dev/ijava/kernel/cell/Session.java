package dev.ijava.kernel.cell;

import dev.ijava.kernel.display.Renderers;
import dev.ijava.kernel.eval.Evaluator;
import dev.ijava.kernel.magic.Magics;
import dev.ijava.kernel.server.Publisher;
import dev.ijava.kernel.server.Stdin;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What the cells of a notebook share.
 *
 * @param timer flushes what cells print
 */
record Session(
        Evaluator evaluator,
        Magics magics,
        Renderers renderers,
        Publisher publisher,
        Stdin stdin,
        ScheduledExecutorService timer) {}
