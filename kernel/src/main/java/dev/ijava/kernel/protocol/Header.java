package dev.ijava.kernel.protocol;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The header of a message (Jupyter messaging 5.5, "Message header").
 *
 * @param subshellId which subshell a request on the shell channel is for; null for the main shell
 */
public record Header(
        String msgId, String session, String username, String date, String msgType, String version, String subshellId) {

    /** The protocol version this kernel speaks. */
    public static final String PROTOCOL_VERSION = "5.5";

    /** A header with what nobody can do without. */
    public Header {
        if (msgType == null || msgType.isEmpty()) {
            throw new IllegalArgumentException("a header without msg_type");
        }
    }

    /**
     * A header for a new message of the kernel.
     *
     * @param number counts the session's messages, which makes their ids unique
     */
    public static Header of(String msgType, String session, long number) {
        return new Header(
                session + "_" + number,
                session,
                "kernel",
                Instant.now().truncatedTo(ChronoUnit.MICROS).toString(),
                msgType,
                PROTOCOL_VERSION,
                null);
    }
}
