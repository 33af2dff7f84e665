package dev.ijava.kernel.comm;

import java.util.List;
import java.util.Map;

/** Takes a message that a page sent on a comm. */
@FunctionalInterface
public interface CommHandler {

    /**
     * Called on a thread of its own or that of a subshell, one message after another, also while a cell runs. What it prints
     * and shows belongs to the message; an interrupt stops it.
     *
     * @param data JSON-like values
     * @param buffers binary attachments
     */
    void received(Map<String, Object> data, List<byte[]> buffers);
}
