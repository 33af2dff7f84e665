package dev.ijava.kernel.protocol;

import java.util.List;

/**
 * A request as it arrived.
 *
 * @param identities routing frames, which the reply needs to find its way back
 * @param header the parsed header
 * @param parentId the msg_id of the parent header; empty without one
 * @param rawHeader the header's bytes, because a reply's parent_header repeats them, unknown members too
 * @param content JSON of the content, read when a handler knows its type
 * @param buffers binary attachments (comms)
 */
public record Message(
        List<byte[]> identities,
        Header header,
        String parentId,
        byte[] rawHeader,
        byte[] content,
        List<byte[]> buffers) {

    /** The parent of messages that no request caused. */
    public static final byte[] NO_PARENT = {'{', '}'};

    /** The message's type, such as {@code execute_request}. */
    public String type() {
        return header.msgType();
    }

    /** The subshell a request is for; null for the main shell. */
    public String subshellId() {
        return header.subshellId();
    }

    /** The content as a record. */
    public <T> T content(Class<T> type) {
        return Json.read(content, type);
    }
}
