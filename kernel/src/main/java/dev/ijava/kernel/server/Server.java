package dev.ijava.kernel.server;

import dev.ijava.kernel.protocol.Json;
import dev.ijava.kernel.protocol.Message;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.zeromq.SocketType;
import org.zeromq.ZContext;

/** The kernel's five channels. Requests are handed to a handler on the thread of the channel they came by. */
public final class Server implements AutoCloseable {

    private final ZContext context;
    private final List<Channel> channels = new ArrayList<>();
    private final PrintStream log;
    private final Wire wire;
    private final Stdin stdin;
    private final Publisher publisher;
    private final Channel shell;

    /**
     * Binds the sockets: those for requests last, so that whoever gets an answer can count on the others.
     *
     * @param requests what answers a request; handles whatever goes wrong itself
     * @param log where a bad message is named
     * @throws IOException a port is taken, or the address is not this machine's
     */
    public Server(ConnectionFile file, Consumer<Request> requests, PrintStream log) throws IOException {
        Selectors.useOwn();
        context = new ZContext();
        this.log = log;
        context.setLinger(Channel.LINGER_MILLIS); // closing the context would drop the last reply
        wire = new Wire(new Signer(file.key()));
        stdin = new Stdin(wire);
        open("heartbeat", SocketType.ROUTER, file.address(file.hbPort()), Channel::send);
        publisher =
                new Publisher(open("iopub", SocketType.XPUB, file.address(file.iopubPort()), (c, frames) -> {}), wire);
        stdin.use(open(
                "stdin", SocketType.ROUTER, file.address(file.stdinPort()), reading(r -> stdin.receive(r.message()))));
        open("control", SocketType.ROUTER, file.address(file.controlPort()), reading(requests));
        shell = open("shell", SocketType.ROUTER, file.address(file.shellPort()), reading(requests));
    }

    private Channel open(String name, SocketType type, String address, Channel.Receiver receiver) throws IOException {
        Channel channel = new Channel(context, name, type, address, receiver, log);
        channels.add(channel);
        return channel;
    }

    /** A receiver that hands on good messages and logs bad ones in a line; the channel goes on in any case. */
    private Channel.Receiver reading(Consumer<Request> handler) {
        return (channel, frames) -> {
            try {
                Message message = wire.read(frames);
                handler.accept(new Request(message, channel, wire));
            } catch (Wire.BadMessage | Json.JsonException e) {
                log.println("ijava-kernel: ignored a message: " + e.getMessage());
            } catch (Throwable e) {
                log.println("ijava-kernel: a message could not be handled: " + e);
            }
        };
    }

    /** The iopub channel. */
    public Publisher publisher() {
        return publisher;
    }

    /** The stdin channel. */
    public Stdin stdin() {
        return stdin;
    }

    /** Runs an action on the shell channel's thread once every request that has arrived by now was handed on. */
    public void afterPendingRequests(Runnable action) {
        shell.afterPendingInput(action);
    }

    /** Sends what is still queued and closes the sockets. */
    @Override
    public void close() {
        channels.forEach(Channel::close);
        context.close();
    }
}
