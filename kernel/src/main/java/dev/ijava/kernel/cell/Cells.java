package dev.ijava.kernel.cell;

import dev.ijava.kernel.display.Hosts;
import dev.ijava.kernel.protocol.Message;
import dev.ijava.kernel.protocol.Problem;
import dev.ijava.kernel.server.Request;
import dev.ijava.kernel.server.Server;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The queue of a notebook's executions and the thread that runs them. A failed one aborts those behind it; one that does
 * not stop when it is told to is abandoned, and the next runs on a fresh thread with all variables.
 */
public final class Cells {

    private record Running(Cell cell, Worker worker) {}

    private final CellQueue queue;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean started = new AtomicBoolean();
    private final HistoryLog history = new HistoryLog();
    private final CompletableFuture<Session> opened = new CompletableFuture<>();
    private final Server server;
    private final Startup startup;
    private final Preparation preparation;
    private final Stops stops = new Stops(timer("stops"));
    private volatile Running running;
    private volatile Worker worker;

    /** Starts the thread, which waits for the preparation before its first cell. */
    public Cells(Server server, Startup startup, Preparation preparation) {
        this.server = server;
        this.startup = startup;
        this.preparation = preparation;
        queue = new CellQueue(server);
        worker = new Worker(queue, this::open, this::run);
    }

    private void open() {
        try {
            opened.complete(Session.open(server, preparation.evaluator().get(), timer("output")));
        } catch (ExecutionException e) {
            opened.completeExceptionally(e.getCause());
        } catch (Throwable e) {
            opened.completeExceptionally(e);
        }
    }

    private static ScheduledExecutorService timer(String name) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /** What the cells share; waits until it is ready. */
    public Session session() {
        return opened.join();
    }

    /** Takes an execute_request; callable on any thread. */
    public void enqueue(Request request) {
        preparation.cellHasCome();
        queue.add(request);
    }

    /** Does work for a request that is no cell, such as a widget's message: what it prints and sends is for its parent. */
    public void during(Request request, Runnable work) {
        CellHost host = new CellHost(session(), request.message(), count.get(), false, false);
        Hosts.during(host, work);
        host.output().flush();
    }

    /** The request that a thread works for, as far as it is known; null before the first. */
    public static Message requestOfThread() {
        return Hosts.ofThreadOrLatest() instanceof CellHost host ? host.request() : null;
    }

    /** What the cells were. */
    public HistoryLog history() {
        return history;
    }

    private void run(CellQueue.Execution execution) {
        if (opened.isCompletedExceptionally()) {
            queue.refuse(execution, count.get(), Stops.cannotStart(opened));
            return;
        }
        boolean counts = execution.content().storeHistory();
        int number = counts ? count.incrementAndGet() : count.get();
        if (counts) {
            history.add(number, execution.content().code());
        }
        Cell cell = new Cell(session(), execution.request(), execution.content(), number);
        running = new Running(cell, worker);
        cell.announce();
        Future<?> limit = stops.after(startup.timeout(), () -> stop(cell, Stops.timedOut(startup.timeout())));
        Cell.Ending ending = cell.run(scriptsToRun());
        limit.cancel(false);
        if (ended(cell)) {
            end(cell, ending);
        }
    }

    /** Takes the requests to abort before the reply, because one sent after it is meant to run. */
    private void end(Cell cell, Cell.Ending ending) {
        List<CellQueue.Execution> aborted =
                ending.problem() != null && cell.stopsQueueOnError() ? queue.takeAll() : List.of();
        cell.reply(ending);
        aborted.forEach(execution -> queue.abort(execution, count.get()));
    }

    /** The first cell runs the startup scripts; later ones, and one after a failed script, do not. */
    private List<String> scriptsToRun() {
        return started.compareAndSet(false, true) ? startup.scripts() : List.of();
    }

    /** Whether the cell was the running one; one that was left behind was not. */
    private synchronized boolean ended(Cell cell) {
        boolean wasRunning = running != null && running.cell() == cell;
        if (wasRunning) {
            running = null;
            session().evaluator().ended(cell.host());
        }
        stops.later(() -> session().evaluator().forget(cell.host()));
        return wasRunning;
    }

    /** Interrupts the running cell; harmless when none runs. */
    public void interrupt() {
        Running now = running;
        if (now != null) {
            stop(now.cell(), Stops.interrupted());
        }
    }

    /** Ends the running cell with an error, because the JVM is about to end under it. */
    public synchronized void endNow() {
        Running now = running;
        if (now != null) {
            now.cell().reply(Cell.Ending.with(Stops.jvmEnds()));
        }
    }

    private void stop(Cell cell, Problem reason) {
        Running now = running;
        if (now == null || now.cell() != cell) {
            return;
        }
        cell.stoppedBy(reason);
        session().evaluator().stop(cell.host(), now.worker().thread());
        stops.harder(() -> ifStillRunning(
                now, () -> session().evaluator().stopForcibly(now.worker().thread())));
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
        session().evaluator().ended(stuck.cell().host());
        stuck.cell().cutOff();
        end(stuck.cell(), Cell.Ending.with(Stops.abandoned(reason)));
        worker = new Worker(queue, () -> {}, this::run);
    }
}
