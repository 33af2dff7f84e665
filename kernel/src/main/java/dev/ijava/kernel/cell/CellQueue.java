package dev.ijava.kernel.cell;

import dev.ijava.kernel.protocol.Execute;
import dev.ijava.kernel.protocol.Output;
import dev.ijava.kernel.protocol.Problem;
import dev.ijava.kernel.server.Request;
import dev.ijava.kernel.server.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** The executions that wait for their turn. */
final class CellQueue {

    /** A request to run code. */
    record Execution(Request request, Execute.Request content) {}

    private final LinkedBlockingQueue<Execution> waiting = new LinkedBlockingQueue<>();
    private final Server server;

    CellQueue(Server server) {
        this.server = server;
    }

    void add(Request request) {
        waiting.add(new Execution(request, request.content(Execute.Request.class)));
    }

    /** The next one; waits for it. */
    Execution take() throws InterruptedException {
        return waiting.take();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Empties the queue of every request that has arrived by now, also what the shell channel has not read yet. */
    List<Execution> takeAll() {
        CountDownLatch allRead = new CountDownLatch(1);
        server.afterPendingRequests(allRead::countDown);
        try {
            allRead.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<Execution> all = new ArrayList<>();
        waiting.drainTo(all);
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
