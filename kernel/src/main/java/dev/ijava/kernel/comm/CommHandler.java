package dev.ijava.kernel.comm;

import java.util.List;
import java.util.Map;

/** Takes a message that a page sent on a comm. */
@FunctionalInterface
public interface CommHandler {

    /**
     * Called on the thread that reads requests: short work only.
     *
     * @param data JSON-like values
     * @param buffers binary attachments
     */
    void received(Map<String, Object> data, List<byte[]> buffers);
}
