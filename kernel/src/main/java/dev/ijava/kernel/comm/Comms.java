package dev.ijava.kernel.comm;

import dev.ijava.kernel.protocol.CommMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The comms of a notebook, and the targets under whose names a page may open more. */
public final class Comms {

    /** Where a comm's messages to the page go. */
    @FunctionalInterface
    public interface Outlet {
        void send(String messageType, Object content, Map<String, Object> metadata, List<byte[]> buffers);
    }

    private final Map<String, CommTarget> targets = new ConcurrentHashMap<>();
    private final Map<String, Comm> open = new ConcurrentHashMap<>();
    private final Outlet outlet;

    public Comms(Outlet outlet) {
        this.outlet = outlet;
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

    /** The page opens a comm; under a name that nobody registered it is closed again, as the protocol asks. */
    public void opened(CommMessage.Open message, List<byte[]> buffers) {
        CommTarget target = message.targetName() == null ? null : targets.get(message.targetName());
        if (target == null) {
            sendClose(message.commId());
            return;
        }
        Comm comm = new Comm(this, message.commId(), message.targetName());
        open.put(comm.id(), comm);
        target.opened(comm, message.data(), buffers);
    }

    /** The page sends a message; one for a comm that is closed by now is of no interest. */
    public void received(CommMessage.Msg message, List<byte[]> buffers) {
        Comm comm = open.get(message.commId());
        if (comm != null) {
            comm.received(message.data(), buffers);
        }
    }

    /** The page closes a comm. */
    public void closed(CommMessage.Close message, List<byte[]> buffers) {
        Comm comm = open.remove(message.commId());
        if (comm != null) {
            comm.closed(message.data(), buffers);
        }
    }

    /** Open comms: id to target name. */
    public Map<String, String> open() {
        return open.values().stream().collect(Collectors.toMap(Comm::id, Comm::target));
    }
}
