package dev.ijava.kernel.server;

import dev.ijava.kernel.protocol.Message;
import java.util.List;
import java.util.Map;

/** A message of the kernel before it is written to frames. */
record Outgoing(
        String type,
        Object content,
        byte[] rawParentHeader,
        List<byte[]> identities,
        Map<String, ?> metadata,
        List<byte[]> buffers) {

    /** A reply, which goes back to where the request came from. */
    static Outgoing reply(Message request, String type, Object content) {
        return new Outgoing(type, content, request.rawHeader(), request.identities(), Map.of(), List.of());
    }
}
