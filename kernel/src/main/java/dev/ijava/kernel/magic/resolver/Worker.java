package dev.ijava.kernel.magic.resolver;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs blocking work on a thread of its own, so that an interrupt ends the wait at once even where the network does not
 * notice it; the work is then abandoned. Progress is reported by the waiting thread only, so nothing comes after the end.
 */
final class Worker {

    private static final long REPORT_EVERY_MILLIS = 200;

    private Worker() {}

    /**
     * @param line what to report while the work goes on; an empty line is not reported
     * @throws ResolutionException from the work
     * @throws InterruptedException the calling thread was interrupted
     */
    static <T> T run(Callable<T> work, Supplier<String> line, Consumer<String> progress)
            throws ResolutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "maven-resolver");
        thread.setDaemon(true);
        thread.setContextClassLoader(Worker.class.getClassLoader());
        thread.start();
        try {
            return await(task, line, progress);
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private static <T> T await(FutureTask<T> task, Supplier<String> line, Consumer<String> progress)
            throws InterruptedException, ExecutionException {
        String reported = "";
        while (true) {
            try {
                return task.get(REPORT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                String now = line.get();
                if (!now.equals(reported)) {
                    progress.accept(now);
                    reported = now;
                }
            }
        }
    }

    private static ResolutionException unwrapped(Throwable cause) {
        if (cause instanceof ResolutionException known) {
            return known;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new ResolutionException("Maven's resolver failed: " + cause, cause);
    }
}
