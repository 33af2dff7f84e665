package dev.ijava.kernel.cell;

import dev.ijava.kernel.protocol.Execute;
import dev.ijava.kernel.protocol.Output;
import dev.ijava.kernel.protocol.Problem;
import dev.ijava.kernel.server.Request;
import dev.ijava.kernel.server.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** What waits for its turn in a shell. */
final class ShellQueue {

    /** Something to do when its turn comes. */
    sealed interface Item permits Execution, Comm, End {}

    /**
     * A request to run code.
     *
     * @param after what has to be done before: comm messages that were sent earlier
     */
    record Execution(Request request, Execute.Request content, CompletableFuture<?> after) implements Item {}

    /**
     * A comm's message.
     *
     * @param done completed when its handler has ended
     */
    record Comm(Request request, Runnable handler, CompletableFuture<Void> done) implements Item {}

    /** The end of the shell. */
    record End() implements Item {}

    private final LinkedBlockingQueue<Item> waiting = new LinkedBlockingQueue<>();
    private final Server server;
    private boolean closed;

    ShellQueue(Server server) {
        this.server = server;
    }

    /** Lets an item wait; false if the queue was closed. */
    synchronized boolean add(Item item) {
        return !closed && waiting.add(item);
    }

    /** Lets nothing wait any more, and takes the executions out; what is left comes to an end. */
    synchronized List<Execution> close() {
        closed = true;
        waiting.add(new End());
        return takeExecutionsHere();
    }

    /** The next one; waits for it. */
    Item take() throws InterruptedException {
        return waiting.take();
    }

    /** Takes every execution out that has arrived by now, also what the shell channel has not read yet. */
    List<Execution> takeExecutions() {
        CountDownLatch allRead = new CountDownLatch(1);
        server.afterPendingRequests(allRead::countDown);
        try {
            allRead.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return takeExecutionsHere();
    }

    private List<Execution> takeExecutionsHere() {
        List<Execution> all = new ArrayList<>();
        waiting.removeIf(item -> item instanceof Execution execution && all.add(execution));
        return all;
    }

    /** Replies that an execution will not run because one before it failed. */
    void abort(Execution execution, int count) {
        answer(execution.request(), () -> execution.request().reply(new Execute.Aborted(count)));
    }

    /** Replies that an execution cannot run. */
    void refuse(Execution execution, int count, Problem problem) {
        answer(execution.request(), () -> {
            server.publisher().publish(execution.request().message(), "error", problem);
            execution.request().reply(new Execute.Failed(count, problem));
        });
    }

    private void answer(Request request, Runnable reply) {
        server.publisher().status(request.message(), Output.Status.BUSY);
        reply.run();
        server.publisher().status(request.message(), Output.Status.IDLE);
    }
}
