package dev.ijava.kernel.comm;

import dev.ijava.kernel.protocol.CommMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The comms of a notebook, and the targets under whose names a page may open more. Data are JSON-like values: maps, lists,
 * texts, numbers, booleans, null; a number that is not finite arrives as null.
 *
 * <pre>{@code
 * import dev.ijava.kernel.comm.*;
 * Comms.ofNotebook().register("echo", (comm, data, buffers) -> comm.onMessage((sent, more) -> comm.send(sent)));
 * }</pre>
 */
public final class Comms {

    /** Where a comm's messages to the page go. */
    @FunctionalInterface
    public interface Outlet {
        void send(String messageType, Object content, Map<String, Object> metadata, List<byte[]> buffers);
    }

    private static volatile Comms ofNotebook;

    private final Map<String, CommTarget> targets = new ConcurrentHashMap<>();
    private final Map<String, Comm> open = new ConcurrentHashMap<>();
    private final Outlet outlet;

    public Comms(Outlet outlet) {
        this.outlet = outlet;
    }

    /** Makes these the ones that cells get. */
    public void serveNotebook() {
        ofNotebook = this;
    }

    /**
     * The comms of the notebook that this code runs in.
     *
     * @throws IllegalStateException outside a notebook
     */
    public static Comms ofNotebook() {
        if (ofNotebook == null) {
            throw new IllegalStateException("There is no page to talk to: call this from a cell of a notebook.");
        }
        return ofNotebook;
    }

    /** Lets pages open comms under a name. */
    public void register(String targetName, CommTarget target) {
        targets.put(targetName, target);
    }

    /** Lets pages open no more comms under a name. */
    public void unregister(String targetName) {
        targets.remove(targetName);
    }

    /** Opens a comm to a target that the page knows. */
    public Comm open(String targetName, Map<String, Object> data) {
        return open(targetName, data, Map.of(), List.of());
    }

    /** Opens a comm with metadata and binary attachments, as widgets need. */
    public Comm open(String targetName, Map<String, Object> data, Map<String, Object> metadata, List<byte[]> buffers) {
        Comm comm = new Comm(this, UUID.randomUUID().toString(), targetName);
        open.put(comm.id(), comm);
        outlet.send("comm_open", new CommMessage.Open(comm.id(), targetName, data), metadata, buffers);
        return comm;
    }

    void message(Comm comm, Map<String, Object> data, Map<String, Object> metadata, List<byte[]> buffers) {
        outlet.send("comm_msg", new CommMessage.Msg(comm.id(), data), metadata, buffers);
    }

    void close(Comm comm) {
        if (open.remove(comm.id()) != null) {
            sendClose(comm.id());
        }
    }

    private void sendClose(String id) {
        outlet.send("comm_close", new CommMessage.Close(id, Map.of()), Map.of(), List.of());
    }

    /**
     * The page opens a comm. It is closed again, as the protocol asks, under a name that nobody registered, and when its
     * target fails.
     */
    public void opened(String commId, String targetName, Map<String, Object> data, List<byte[]> buffers) {
        CommTarget target = targetName == null ? null : targets.get(targetName);
        if (target == null) {
            sendClose(commId);
            return;
        }
        Comm comm = new Comm(this, commId, targetName);
        open.put(comm.id(), comm);
        boolean taken = false;
        try {
            target.opened(comm, data, buffers);
            taken = true;
        } finally {
            if (!taken) {
                close(comm);
            }
        }
    }

    /** The page sends a message; one for a comm that is closed by now is of no interest. */
    public void received(String commId, Map<String, Object> data, List<byte[]> buffers) {
        Comm comm = commId == null ? null : open.get(commId);
        if (comm != null) {
            comm.received(data, buffers);
        }
    }

    /** The page closes a comm. */
    public void closed(String commId, Map<String, Object> data, List<byte[]> buffers) {
        Comm comm = commId == null ? null : open.remove(commId);
        if (comm != null) {
            comm.closed(data, buffers);
        }
    }

    /** Open comms: id to target name. */
    public Map<String, String> open() {
        return open.values().stream().collect(Collectors.toMap(Comm::id, Comm::target));
    }
}
