package dev.ijava.kernel.cell;

import dev.ijava.kernel.display.Hosts;
import dev.ijava.kernel.eval.Failure;
import dev.ijava.kernel.eval.Guard;
import dev.ijava.kernel.magic.MagicException;
import dev.ijava.kernel.protocol.Output;
import dev.ijava.kernel.protocol.Problem;
import dev.ijava.kernel.server.Request;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work for a request that runs code of the notebook: a cell, or a comm's handler. It runs on its shell's thread; another
 * thread may tell it to stop, and may end it in its stead if it does not.
 */
abstract class Job {

    final Session session;
    final Request request;
    final CellHost host;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Problem stoppedBy;

    /**
     * How a job ended.
     *
     * @param problem its error, or null
     * @param userExpressions name to value, for a cell without an error
     */
    record Ending(Problem problem, Map<String, Object> userExpressions) {

        static Ending with(Problem problem) {
            return new Ending(problem, Map.of());
        }
    }

    /** A step of the work; gives its error back, or null. */
    interface Step {
        Problem run() throws Exception;
    }

    Job(Session session, Request request, CellHost host) {
        this.session = session;
        this.request = request;
        this.host = host;
    }

    /** Says busy, and what is about to run. */
    void announce() {
        session.publisher().status(request.message(), Output.Status.BUSY);
    }

    /**
     * Runs to the end, and sends what was printed.
     *
     * @param foreground whether System.out and the threads of shared pools belong to this job from now on; what runs beside
     *     another job leaves them alone
     */
    Ending run(boolean foreground) {
        if (foreground) {
            Hosts.enter(host);
            StandardStreams.install();
        } else {
            Hosts.enterBeside(host);
        }
        Thread.currentThread().setContextClassLoader(session.evaluator().loader());
        Ending ending = work();
        host.output().flush();
        return ending;
    }

    /** The work itself, each step of it guarded. */
    abstract Ending work();

    /** Sends the reply, if there is one. */
    abstract void reply(Ending ending);

    /** Whether an error of this job aborts the cells that wait behind it. */
    abstract boolean stopsQueueOnError();

    /** The one place where whatever code of the notebook throws becomes the job's error. */
    final Problem guarded(Step step) {
        Problem problem;
        try {
            problem = step.run();
        } catch (CellFailure e) {
            problem = Tracebacks.of(e.failure(), e.cell());
        } catch (MagicException e) {
            problem = Tracebacks.plain(e.getClass().getSimpleName(), e.getMessage());
        } catch (Guard.CellStopped e) {
            problem = Tracebacks.of(new Failure.Interrupted(), host.number());
        } catch (Throwable e) {
            problem = stoppedBy != null ? stoppedBy : problemOf(e);
        }
        return stoppedBy != null ? stoppedBy : problem;
    }

    /** The job gets its error even where the kernel cannot tell more than what was thrown. */
    private Problem problemOf(Throwable thrown) {
        try {
            return Tracebacks.of(session.evaluator().failure(thrown), host.number());
        } catch (Throwable e) {
            StandardStreams.log().println("ijava-kernel: an error cannot be shown: " + e);
            return Tracebacks.plain(thrown.getClass().getName(), "It cannot be shown, because that failed with " + e);
        }
    }

    /** Says that the job is to end, and why; the shell stops its code. */
    void stoppedBy(Problem reason) {
        stoppedBy = reason;
    }

    /** Replies and says idle, once: the code of a job that was left behind may end later still. */
    final void end(Ending ending) {
        if (ended.compareAndSet(false, true)) {
            reply(ending);
            session.publisher().status(request.message(), Output.Status.IDLE);
        }
    }
}
