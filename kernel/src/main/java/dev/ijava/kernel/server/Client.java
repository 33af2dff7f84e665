package dev.ijava.kernel.server;

import dev.ijava.kernel.protocol.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * A front end without a face: sends a kernel one request at a time and waits for the reply. What the kernel publishes
 * is received and dropped. For one thread.
 */
public final class Client implements AutoCloseable {

    /** A dead kernel sends nothing, so now and then somebody has to look. */
    private static final long LOOK_AFTER_KERNEL_MS = 250;

    private final ZContext context = new ZContext();
    private final Wire wire;
    private final ProcessHandle kernel;
    private final Duration patience;
    private final ZMQ.Socket shell;
    private final ZMQ.Socket control;
    private final ZMQ.Socket iopub;

    /**
     * Connects to a kernel, which may still be starting.
     *
     * @param kernel   the kernel's process; when it has ended, nothing is waited for
     * @param patience how long to wait for each reply
     */
    public Client(ConnectionFile file, ProcessHandle kernel, Duration patience) {
        this.kernel = kernel;
        this.patience = patience;
        wire = new Wire(new Signer(file.key()));
        iopub = connect(SocketType.SUB, file.address(file.iopubPort()));
        iopub.subscribe(ZMQ.SUBSCRIPTION_ALL);
        shell = connect(SocketType.DEALER, file.address(file.shellPort()));
        control = connect(SocketType.DEALER, file.address(file.controlPort()));
    }

    private ZMQ.Socket connect(SocketType type, String address) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setLinger(0);
        socket.connect(address);
        return socket;
    }

    /**
     * Sends a request on the shell channel.
     *
     * @return the reply
     * @throws IOException the kernel has ended, there was no reply in time, or one that cannot be read
     */
    public Message shell(String type, Object content) throws IOException {
        return ask(shell, type, content);
    }

    /** Sends a request on the control channel, like {@link #shell}. */
    public Message control(String type, Object content) throws IOException {
        return ask(control, type, content);
    }

    private Message ask(ZMQ.Socket socket, String type, Object content) throws IOException {
        send(socket, wire.write(new Outgoing(type, content, Message.NO_PARENT, List.of(), Map.of(), List.of())));
        long end = System.nanoTime() + patience.toNanos();
        try (ZMQ.Poller poller = context.createPoller(2)) {
            int reply = poller.register(socket, ZMQ.Poller.POLLIN);
            poller.register(iopub, ZMQ.Poller.POLLIN);
            do {
                if (!kernel.isAlive() || System.nanoTime() > end) {
                    throw new IOException("no answer to the " + type);
                }
                poller.poll(LOOK_AFTER_KERNEL_MS);
                dropPublished();
            } while (!poller.pollin(reply));
        }
        return read(socket);
    }

    private void dropPublished() {
        while (iopub.recv(ZMQ.DONTWAIT) != null) {
            continue;
        }
    }

    private static void send(ZMQ.Socket socket, List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    private Message read(ZMQ.Socket socket) throws IOException {
        List<byte[]> frames = new ArrayList<>();
        do {
            frames.add(socket.recv());
        } while (socket.hasReceiveMore());
        try {
            return wire.read(frames);
        } catch (Wire.BadMessage e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
