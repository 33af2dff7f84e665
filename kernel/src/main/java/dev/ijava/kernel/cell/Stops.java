package dev.ijava.kernel.cell;

import dev.ijava.kernel.protocol.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The steps by which a cell is stopped, when they come, and what the person reads. */
final class Stops {

    /** Code of cells, sleeps and waits have stopped by then. */
    private static final Duration HARDER = Duration.ofMillis(450);

    /** A person who pressed the button waits no longer. */
    private static final Duration AT_LAST = Duration.ofMillis(800);

    /** By then the threads a cell has left behind have come by a check, if they ever do. */
    private static final Duration LATER = Duration.ofSeconds(2);

    private final ScheduledExecutorService timer;

    Stops(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    Future<?> after(Duration delay, Runnable action) {
        return delay.isZero() || delay.isNegative() ? CompletableFuture.completedFuture(null) : schedule(delay, action);
    }

    void harder(Runnable action) {
        schedule(HARDER, action);
    }

    void atLast(Runnable action) {
        schedule(AT_LAST, action);
    }

    void later(Runnable action) {
        schedule(LATER, action);
    }

    private Future<?> schedule(Duration delay, Runnable action) {
        return timer.schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Problem interrupted() {
        return Tracebacks.plain("EvaluationInterruptedException", "The cell was interrupted.");
    }

    static Problem timedOut(Duration limit) {
        return Tracebacks.plain(
                "EvaluationTimeoutException",
                "The cell ran longer than the limit of " + limit.toMillis() + " ms that this kernel was started with.");
    }

    static Problem cannotStart(CompletableFuture<?> failed) {
        Throwable cause = failed.handle((value, e) -> e).join();
        return Tracebacks.plain(
                "KernelCannotStart",
                "Java could not be set up for this notebook: " + cause
                        + " If compiler options were given to the kernel (IJAVA_COMPILER_OPTS), look at those first.");
    }

    static Problem deleted() {
        return Tracebacks.plain("SubshellDeleted", "The subshell in which this cell ran was deleted.");
    }

    static Problem jvmEnds() {
        return Tracebacks.plain(
                "KernelEnded",
                "The kernel's JVM ends while this cell runs: a library called System.exit, or the kernel was told to"
                        + " end. Restart the kernel, and run the cells above again.");
    }

    /** The same error, with what it means that the code goes on. */
    static Problem abandoned(Problem reason) {
        List<String> lines = new ArrayList<>(reason.traceback());
        lines.add(
                "Its code is inside a library and cannot be stopped, so it was left behind: it still uses CPU time, and"
                        + " what it prints is dropped. The next cell runs as usual; restarting the kernel ends it.");
        return new Problem(reason.ename(), reason.evalue(), lines);
    }
}
