package dev.ijava.kernel;

import dev.ijava.kernel.assist.Assistant;
import dev.ijava.kernel.cell.Preparation;
import dev.ijava.kernel.cell.Session;
import dev.ijava.kernel.cell.Shells;
import dev.ijava.kernel.cell.StandardStreams;
import dev.ijava.kernel.cell.Startup;
import dev.ijava.kernel.comm.Comms;
import dev.ijava.kernel.protocol.Assist;
import dev.ijava.kernel.protocol.Control;
import dev.ijava.kernel.protocol.History;
import dev.ijava.kernel.protocol.Json;
import dev.ijava.kernel.protocol.Output;
import dev.ijava.kernel.protocol.Problem;
import dev.ijava.kernel.server.ConnectionFile;
import dev.ijava.kernel.server.Request;
import dev.ijava.kernel.server.Server;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A running kernel: which request is answered by what. Requests come on the threads of their channels; the notebook's code
 * runs on threads of its own, so everything else is answered while it runs.
 */
final class Kernel implements AutoCloseable {

    /** What answers a request. */
    @FunctionalInterface
    private interface Answer {
        void to(Request request) throws Exception;
    }

    /** What takes a request that waits for its turn in a shell; false if its subshell is not there. */
    @FunctionalInterface
    private interface Taker {
        boolean take(Request request);
    }

    private static final Problem NO_DEBUGGER =
            new Problem("NotSupported", "This kernel has no debugger.", List.of("This kernel has no debugger."));

    /**
     * JeroMQ may drop the last reply when its socket is closed on a busy machine, whatever the linger time; this long
     * the sockets stay open for it.
     */
    private static final int FAREWELL_MILLIS = 150;

    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Server server;
    private final Shells shells;
    private final Map<String, Taker> inTurn;
    private final Map<String, Answer> atOnce;
    private final Map<String, Answer> ofKernel;
    private volatile Assistant assistant;

    /**
     * Opens the channels.
     *
     * @param preparation of its first cell, under way already
     * @throws IOException a port is taken, or the address is not this machine's
     */
    Kernel(ConnectionFile connection, Startup startup, Preparation preparation) throws IOException {
        server = new Server(connection, this::handle, StandardStreams.log());
        Comms comms = new Comms((type, content, metadata, buffers) ->
                server.publisher().publish(Shells.requestOfThread(), type, content, metadata, buffers));
        comms.serveNotebook();
        shells = new Shells(server, startup, preparation);
        CommRequests ofComms = new CommRequests(comms, shells);
        inTurn = requestsInTurn(ofComms);
        atOnce = requestsAtOnce(ofComms, connection.ports());
        ofKernel = requestsOfKernel(new ShellRequests(shells));
        ready.countDown();
    }

    /** Requests that run code of the notebook, one after another in each shell (Jupyter messaging 5.5). */
    private Map<String, Taker> requestsInTurn(CommRequests comms) {
        return Map.of(
                "execute_request", shells::execute,
                "comm_open", comms::open,
                "comm_msg", comms::message,
                "comm_close", comms::close);
    }

    /** Requests that are answered at once, whatever runs. */
    private Map<String, Answer> requestsAtOnce(CommRequests comms, Control.Ports ports) {
        return Map.of(
                "kernel_info_request", request -> request.reply(About.KERNEL),
                "connect_request", request -> request.reply(ports),
                "complete_request", r -> r.reply(assistant().complete(r.content(Assist.CompleteRequest.class))),
                "inspect_request", r -> r.reply(assistant().inspect(r.content(Assist.InspectRequest.class))),
                "is_complete_request", r -> r.reply(assistant().isComplete(r.content(Assist.IsCompleteRequest.class))),
                "history_request", this::history,
                "comm_info_request", comms::info);
    }

    /** Requests that concern the kernel as a whole, whatever subshell their header names. */
    private Map<String, Answer> requestsOfKernel(ShellRequests ofShells) {
        return Map.of(
                "interrupt_request", ofShells::interrupt,
                "shutdown_request", this::shutdown,
                "create_subshell_request", ofShells::create,
                "delete_subshell_request", ofShells::delete,
                "list_subshell_request", ofShells::list,
                "debug_request", request -> request.reply(NO_DEBUGGER.reply()));
    }

    private void handle(Request request) {
        guarded(request, this::dispatch);
    }

    private void dispatch(Request request) throws InterruptedException {
        ready.await();
        String type = request.type();
        if (inTurn.containsKey(type)) {
            if (!inTurn.get(type).take(request)) {
                answer(request, ShellRequests::refuse);
            }
        } else if (ofKernel.containsKey(type)) {
            answer(request, ofKernel.get(type));
        } else if (atOnce.containsKey(type)) {
            boolean there = shells.has(request.message().subshellId());
            answer(request, there ? atOnce.get(type) : ShellRequests::refuse);
        } else {
            StandardStreams.log().println(About.NAME + ": no answer to a " + type);
        }
    }

    /** Answers between busy and idle. */
    private void answer(Request request, Answer answer) {
        server.publisher().status(request.message(), Output.Status.BUSY);
        guarded(request, answer);
        server.publisher().status(request.message(), Output.Status.IDLE);
    }

    /** The one place where whatever goes wrong in answering a request ends, with a line in the log. */
    private static void guarded(Request request, Answer answer) {
        try {
            answer.to(request);
        } catch (Json.JsonException e) {
            StandardStreams.log().println(About.NAME + ": ignored a " + request.type() + ": " + e.getMessage());
        } catch (Throwable e) {
            StandardStreams.log().println(About.NAME + ": a " + request.type() + " failed: " + e);
            request.reply(new Problem(e.getClass().getName(), Objects.toString(e.getMessage(), ""), List.of()).reply());
        }
    }

    private Assistant assistant() {
        if (assistant == null) {
            Session session = shells.session();
            assistant = new Assistant(session.evaluator().assistance(), session.magics());
        }
        return assistant;
    }

    private void history(Request request) {
        History.Request asked = request.content(History.Request.class);
        request.reply(shells.history(request.message().subshellId()).answer(asked));
    }

    /** Every front end learns of it, not only the one that asked. */
    private void shutdown(Request request) {
        boolean restart = request.content(Control.Shutdown.class).restart();
        Control.ShutdownReply farewell = new Control.ShutdownReply(restart);
        request.reply(farewell);
        server.publisher().publish(request.message(), "shutdown_reply", farewell);
        CompletableFuture.delayedExecutor(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)
                .execute(this::end);
    }

    /** Lets {@link #awaitEnd} return. */
    void end() {
        end.countDown();
    }

    /** Tells the running cells that the JVM ends, and sends that out. */
    void jvmEnds() {
        shells.endNow();
        close();
    }

    /** Waits until the kernel is asked to end. */
    void awaitEnd() throws InterruptedException {
        end.await();
    }

    /** Writes the history down, sends what is still on its way and closes the channels. */
    @Override
    public void close() {
        shells.close();
        server.close();
    }
}
