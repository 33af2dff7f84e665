package dev.ijava.kernel.server;

import dev.ijava.kernel.protocol.Message;
import dev.ijava.kernel.protocol.Output;
import java.util.List;
import java.util.Map;

/** The iopub channel: what every front end sees. Callable on any thread. */
public final class Publisher {

    /** Subscribers of everything get this topic; Jupyter gives it no meaning. */
    private static final byte[] TOPIC = {'k', 'e', 'r', 'n', 'e', 'l'};

    private final Channel iopub;
    private final Wire wire;

    Publisher(Channel iopub, Wire wire) {
        this.iopub = iopub;
        this.wire = wire;
    }

    /**
     * Publishes a message.
     *
     * @param parent the request that caused it, or null
     */
    public void publish(Message parent, String type, Object content) {
        publish(parent, type, content, Map.of(), List.of());
    }

    /** Publishes a message with metadata and buffers, as comms have them. */
    public void publish(Message parent, String type, Object content, Map<String, ?> metadata, List<byte[]> buffers) {
        iopub.send(frames(parent, type, content, metadata, buffers));
    }

    /**
     * Publishes printed text, and waits while the front ends are behind in reading.
     *
     * @throws InterruptedException the thread was interrupted while it waited; nothing was sent
     */
    public void stream(Message parent, Output.Stream text) throws InterruptedException {
        iopub.sendWhenRoom(frames(parent, "stream", text, Map.of(), List.of()));
    }

    /** Publishes busy or idle. */
    public void status(Message parent, Output.Status status) {
        publish(parent, "status", status);
    }

    private List<byte[]> frames(
            Message parent, String type, Object content, Map<String, ?> metadata, List<byte[]> buffers) {
        byte[] rawParent = parent == null ? Message.NO_PARENT : parent.rawHeader();
        return wire.write(new Outgoing(type, content, rawParent, List.of(TOPIC), metadata, buffers));
    }
}
