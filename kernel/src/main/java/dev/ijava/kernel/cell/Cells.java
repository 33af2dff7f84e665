package dev.ijava.kernel.cell;

import dev.ijava.kernel.protocol.Execute;
import dev.ijava.kernel.protocol.Output;
import dev.ijava.kernel.protocol.Problem;
import dev.ijava.kernel.server.Request;
import dev.ijava.kernel.server.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The queue of a notebook's executions and the thread that runs them. A failed one aborts those behind it; one that does
 * not stop when it is told to is abandoned, and the next runs on a fresh thread with all variables.
 */
public final class Cells {

    private record Execution(Request request, Execute.Request content) {}

    private record Running(Cell cell, Worker<Execution> worker) {}

    private final BlockingQueue<Execution> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Server server;
    private final Supplier<Session> opening;
    private final Stops stops;
    private final Duration timeout;
    private Session session;
    private volatile Running running;
    private volatile Worker<Execution> worker;

    /**
     * Starts the thread, which opens the session before its first cell.
     *
     * @param timer for what must happen in time
     * @param timeout how long a cell may run; zero or less for ever
     */
    Cells(Server server, Supplier<Session> opening, ScheduledExecutorService timer, Duration timeout) {
        this.server = server;
        this.opening = opening;
        this.timeout = timeout;
        this.stops = new Stops(timer);
        worker = new Worker<>(queue, () -> session = opening.get(), this::run);
    }

    /** Takes an execute_request; callable on any thread. */
    public void enqueue(Request request) {
        queue.add(new Execution(request, request.content(Execute.Request.class)));
    }

    /** The number of the last cell that counted. */
    public int count() {
        return count.get();
    }

    private void run(Execution execution) {
        boolean counts = execution.content().storeHistory();
        int number = counts ? count.incrementAndGet() : count.get();
        Cell cell = new Cell(session, execution.request(), execution.content(), number);
        running = new Running(cell, worker);
        cell.announce();
        Future<?> limit = stops.after(timeout, () -> stop(cell, Stops.timedOut(timeout)));
        boolean good = cell.run();
        limit.cancel(false);
        ended(cell);
        if (!good && cell.stopsQueueOnError()) {
            abortQueue();
        }
    }

    private synchronized void ended(Cell cell) {
        if (running != null && running.cell() == cell) {
            running = null;
            session.evaluator().ended(cell.host());
        }
        stops.later(() -> session.evaluator().forget(cell.host()));
    }

    /** Interrupts the running cell; harmless when none runs. */
    public void interrupt() {
        Running now = running;
        if (now != null) {
            stop(now.cell(), Stops.interrupted());
        }
    }

    private void stop(Cell cell, Problem reason) {
        Running now = running;
        if (now == null || now.cell() != cell) {
            return;
        }
        cell.stoppedBy(reason);
        session.evaluator().stop(cell.host(), now.worker().thread());
        stops.harder(() -> ifStillRunning(now, () -> session.evaluator().stopForcibly(now.worker().thread())));
        stops.atLast(() -> ifStillRunning(now, () -> abandon(now, reason)));
    }

    private synchronized void ifStillRunning(Running then, Runnable action) {
        if (running == then) {
            action.run();
        }
    }

    private void abandon(Running stuck, Problem reason) {
        running = null;
        stuck.worker().retire();
        session.evaluator().ended(stuck.cell().host());
        stuck.cell().abandon(Stops.abandoned(reason));
        worker = new Worker<>(queue, this::abortQueue, this::run);
    }

    /** Replies to every request that had arrived when the error came, without running it. */
    private void abortQueue() {
        CountDownLatch allRead = new CountDownLatch(1);
        server.afterPendingRequests(allRead::countDown);
        try {
            allRead.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<Execution> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        waiting.forEach(this::abort);
    }

    private void abort(Execution execution) {
        Request request = execution.request();
        server.publisher().status(request.message(), Output.Status.BUSY);
        request.reply(new Execute.Aborted(count.get()));
        server.publisher().status(request.message(), Output.Status.IDLE);
    }
}
