package dev.ijava.kernel.cell;

import dev.ijava.kernel.history.SessionHistory;
import dev.ijava.kernel.protocol.Problem;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A queue of work and the thread that does it in order. A failed cell aborts those behind it; a job that does not stop when
 * it is told to is abandoned, and the next runs on a fresh thread with all variables.
 */
final class Shell {

    private record Running(Job job, Worker worker) {}

    private final ShellContext context;
    private final String name;
    private final boolean main;
    private final SessionHistory history;
    private final ShellQueue queue;
    private final AtomicInteger count = new AtomicInteger();
    private volatile Running running;
    private boolean closed;

    /**
     * Starts the thread.
     *
     * @param name    the thread's
     * @param main    whether System.out and the threads of shared pools belong to this shell's cells before others'
     * @param history where the input of cells is kept
     * @param first   what the thread does before anything else
     */
    Shell(ShellContext context, String name, boolean main, SessionHistory history, Runnable first) {
        this.context = context;
        this.name = name;
        this.main = main;
        this.history = history;
        this.queue = new ShellQueue(context.server());
        new Worker(name, queue, first, this::take);
    }

    /** Lets an item wait for its turn; false if the shell was closed. Callable on any thread. */
    boolean add(ShellQueue.Item item) {
        return queue.add(item);
    }

    /** The input of this shell's cells, among all others. */
    SessionHistory history() {
        return history;
    }

    private void take(Worker worker, ShellQueue.Item item) {
        if (item instanceof ShellQueue.Execution execution) {
            execution.after().join();
            if (context.opened().isCompletedExceptionally()) {
                queue.refuse(execution, count.get(), Stops.cannotStart(context.opened()));
            } else if (!run(worker, cell(execution))) {
                queue.abort(execution, count.get());
            }
        } else if (item instanceof ShellQueue.Comm comm) {
            run(worker, new CommCall(context.session(), comm, count.get()));
        } else {
            worker.retire();
        }
    }

    private Cell cell(ShellQueue.Execution execution) {
        boolean counts = execution.content().storeHistory();
        int number = counts ? count.incrementAndGet() : count.get();
        if (counts) {
            history.add(number, execution.content().code());
        }
        return new Cell(context.session(), execution.request(), execution.content(), number, context.scripts());
    }

    /** Runs a job; false if the shell was closed before. */
    private boolean run(Worker worker, Job job) {
        if (!began(worker, job)) {
            return false;
        }
        boolean foreground = main || context.busy().size() == 1;
        job.announce();
        Future<?> limit = context.stops().after(context.timeout(), () -> stop(job, Stops.timedOut(context.timeout())));
        Job.Ending ending = ending(job, foreground);
        limit.cancel(false);
        if (ended(job)) {
            end(job, ending);
        }
        return true;
    }

    /** A front end waits for a reply for ever, so there is one even if the kernel's own code ran out of memory. */
    private static Job.Ending ending(Job job, boolean foreground) {
        try {
            return job.run(foreground);
        } catch (Throwable e) {
            Worker.log(e);
            return Job.Ending.with(Tracebacks.plain(e.getClass().getName(), "The kernel itself failed with " + e));
        }
    }

    private synchronized boolean began(Worker worker, Job job) {
        if (closed && job instanceof Cell) {
            return false;
        }
        running = new Running(job, worker);
        context.busy().add(this);
        return true;
    }

    /** Takes the cells to abort before the reply, because one sent after it is meant to run. */
    private void end(Job job, Job.Ending ending) {
        List<ShellQueue.Execution> aborted =
                ending.problem() != null && job.stopsQueueOnError() ? queue.takeExecutions() : List.of();
        job.end(ending);
        aborted.forEach(execution -> queue.abort(execution, count.get()));
    }

    /** Whether the job was the running one; one that was left behind was not. */
    private synchronized boolean ended(Job job) {
        boolean wasRunning = running != null && running.job() == job;
        if (wasRunning) {
            noneRuns(job);
        }
        context.stops().later(() -> context.session().evaluator().forget(job.host));
        return wasRunning;
    }

    private void noneRuns(Job job) {
        running = null;
        context.busy().remove(this);
        context.session().evaluator().ended(job.host);
    }

    /** Interrupts what runs; harmless when nothing does. */
    void interrupt() {
        Running now = running;
        if (now != null) {
            stop(now.job(), Stops.interrupted());
        }
    }

    /** Ends what runs with an error, because the JVM is about to end under it. */
    void endNow() {
        Running now = running;
        if (now != null) {
            now.job().end(Job.Ending.with(Stops.jvmEnds()));
        }
    }

    /** Stops the cell that runs, aborts those that wait, and ends the thread once it has handled the comms' messages. */
    void close(Problem reason) {
        Running now;
        synchronized (this) {
            closed = true;
            now = running;
        }
        queue.close().forEach(execution -> queue.abort(execution, count.get()));
        if (now != null && now.job() instanceof Cell) {
            stop(now.job(), reason);
        }
    }

    private void stop(Job job, Problem reason) {
        Running now = running;
        if (now == null || now.job() != job) {
            return;
        }
        job.stoppedBy(reason);
        Thread thread = now.worker().thread();
        context.session().evaluator().stop(job.host, thread);
        context.stops()
                .harder(() ->
                        ifStillRunning(now, () -> context.session().evaluator().stopForcibly(thread)));
        context.stops().atLast(() -> ifStillRunning(now, () -> abandon(now, reason)));
    }

    private synchronized void ifStillRunning(Running then, Runnable action) {
        if (running == then) {
            action.run();
        }
    }

    private void abandon(Running stuck, Problem reason) {
        noneRuns(stuck.job());
        stuck.worker().retire();
        stuck.job().host.output().cutOff();
        end(stuck.job(), Job.Ending.with(Stops.abandoned(reason)));
        new Worker(name, queue, () -> {}, this::take);
    }
}
