package dev.ijava.kernel;

import static java.util.Map.entry;

import dev.ijava.kernel.assist.Assistant;
import dev.ijava.kernel.cell.Cells;
import dev.ijava.kernel.cell.Preparation;
import dev.ijava.kernel.cell.Session;
import dev.ijava.kernel.cell.StandardStreams;
import dev.ijava.kernel.cell.Startup;
import dev.ijava.kernel.comm.Comms;
import dev.ijava.kernel.protocol.Assist;
import dev.ijava.kernel.protocol.CommMessage;
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
import java.util.stream.Collectors;

/**
 * A running kernel: which request is answered by what. Requests come on the threads of their channels; cells run on a
 * thread of their own, so everything else is answered while one runs.
 */
final class Kernel implements AutoCloseable {

    /** What answers a request. */
    @FunctionalInterface
    private interface Answer {
        void to(Request request);
    }

    /** What answers each request (Jupyter messaging 5.4). */
    private final Map<String, Answer> answers = Map.ofEntries(
            entry("kernel_info_request", request -> request.reply(About.KERNEL)),
            entry("execute_request", this::execute),
            entry("complete_request", r -> r.reply(assistant().complete(r.content(Assist.CompleteRequest.class)))),
            entry("inspect_request", r -> r.reply(assistant().inspect(r.content(Assist.InspectRequest.class)))),
            entry(
                    "is_complete_request",
                    r -> r.reply(assistant().isComplete(r.content(Assist.IsCompleteRequest.class)))),
            entry("history_request", this::history),
            entry("comm_info_request", this::commInfo),
            entry("comm_open", this::commOpen),
            entry("comm_msg", this::commMessage),
            entry("comm_close", this::commClose),
            entry("interrupt_request", this::interrupt),
            entry("shutdown_request", this::shutdown),
            entry("debug_request", request -> request.reply(NO_DEBUGGER.reply())));

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
    private final Comms comms;
    private final Cells cells;
    private volatile Assistant assistant;

    /**
     * Opens the channels.
     *
     * @param preparation of its first cell, under way already
     * @throws IOException a port is taken, or the address is not this machine's
     */
    Kernel(ConnectionFile connection, Startup startup, Preparation preparation) throws IOException {
        server = new Server(connection, this::handle, StandardStreams.log());
        comms = new Comms((type, content, metadata, buffers) ->
                server.publisher().publish(Cells.requestOfThread(), type, content, metadata, buffers));
        cells = new Cells(server, startup, preparation);
        ready.countDown();
    }

    /** The one place where whatever goes wrong in answering a request ends, with a line in the log. */
    private void handle(Request request) {
        Answer answer = answers.get(request.type());
        if (answer == null) {
            StandardStreams.log().println(About.NAME + ": no answer to a " + request.type());
            return;
        }
        boolean inItsTurn = request.type().equals("execute_request");
        try {
            ready.await();
            if (!inItsTurn) {
                server.publisher().status(request.message(), Output.Status.BUSY);
            }
            answer.to(request);
        } catch (Json.JsonException e) {
            StandardStreams.log().println(About.NAME + ": ignored a " + request.type() + ": " + e.getMessage());
        } catch (Throwable e) {
            StandardStreams.log().println(About.NAME + ": a " + request.type() + " failed: " + e);
            request.reply(new Problem(e.getClass().getName(), Objects.toString(e.getMessage(), ""), List.of()).reply());
        } finally {
            if (!inItsTurn) {
                server.publisher().status(request.message(), Output.Status.IDLE);
            }
        }
    }

    private void execute(Request request) {
        cells.enqueue(request);
    }

    private Assistant assistant() {
        if (assistant == null) {
            Session session = cells.session();
            assistant = new Assistant(session.evaluator().assistance(), session.magics());
        }
        return assistant;
    }

    private void history(Request request) {
        request.reply(cells.history().answer(request.content(History.Request.class)));
    }

    private void commInfo(Request request) {
        String wanted = request.content(CommMessage.InfoRequest.class).targetName();
        Map<String, Map<String, String>> open = comms.open().entrySet().stream()
                .filter(comm -> wanted == null || wanted.equals(comm.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, comm -> Map.of("target_name", comm.getValue())));
        request.reply(new CommMessage.InfoReply(open));
    }

    private void commOpen(Request request) {
        cells.during(
                request,
                () -> comms.opened(
                        request.content(CommMessage.Open.class),
                        request.message().buffers()));
    }

    private void commMessage(Request request) {
        cells.during(
                request,
                () -> comms.received(
                        request.content(CommMessage.Msg.class),
                        request.message().buffers()));
    }

    private void commClose(Request request) {
        cells.during(
                request,
                () -> comms.closed(
                        request.content(CommMessage.Close.class),
                        request.message().buffers()));
    }

    private void interrupt(Request request) {
        cells.interrupt();
        request.reply(new Control.Ok());
    }

    private void shutdown(Request request) {
        request.reply(new Control.ShutdownReply(
                request.content(Control.Shutdown.class).restart()));
        CompletableFuture.delayedExecutor(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)
                .execute(this::end);
    }

    /** Lets {@link #awaitEnd} return. */
    void end() {
        end.countDown();
    }

    /** Tells the running cell that the JVM ends, and sends that out. */
    void jvmEnds() {
        cells.endNow();
        server.close();
    }

    /** Waits until the kernel is asked to end. */
    void awaitEnd() throws InterruptedException {
        end.await();
    }

    /** Sends what is still on its way and closes the channels. */
    @Override
    public void close() {
        server.close();
    }
}
