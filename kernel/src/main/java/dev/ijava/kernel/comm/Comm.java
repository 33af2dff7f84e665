package dev.ijava.kernel.comm;

import java.util.List;
import java.util.Map;

/** One open channel between the notebook's code and its page. */
public final class Comm {

    private static final CommHandler IGNORE = (data, buffers) -> {};

    private final Comms comms;
    private final String id;
    private final String target;
    private volatile CommHandler onMessage = IGNORE;
    private volatile CommHandler onClose = IGNORE;

    Comm(Comms comms, String id, String target) {
        this.comms = comms;
        this.id = id;
        this.target = target;
    }

    /** The comm's id, the same on both sides. */
    public String id() {
        return id;
    }

    /** The name under which it was opened. */
    public String target() {
        return target;
    }

    /** Says what takes the page's messages. */
    public void onMessage(CommHandler handler) {
        onMessage = handler;
    }

    /** Says what to do when the page closes it. */
    public void onClose(CommHandler handler) {
        onClose = handler;
    }

    /** Sends data to the page. */
    public void send(Map<String, Object> data) {
        send(data, Map.of(), List.of());
    }

    /** Sends data with metadata and binary attachments to the page. */
    public void send(Map<String, Object> data, Map<String, Object> metadata, List<byte[]> buffers) {
        comms.message(this, data, metadata, buffers);
    }

    /** Closes it on both sides. */
    public void close() {
        comms.close(this);
    }

    void received(Map<String, Object> data, List<byte[]> buffers) {
        onMessage.received(data, buffers);
    }

    void closed(Map<String, Object> data, List<byte[]> buffers) {
        onClose.received(data, buffers);
    }
}
