package dev.ijava.kernel.server;

import dev.ijava.kernel.protocol.Header;
import dev.ijava.kernel.protocol.Json;
import dev.ijava.kernel.protocol.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Frames on the wire: identities, delimiter, signature, header, parent header, metadata, content, buffers
 * (Jupyter messaging 5.5, "The wire protocol").
 */
final class Wire {

    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final Signer signer;
    private final AtomicLong written = new AtomicLong();

    /** Tells kernels apart, and no more: a secure random number would cost start-up time. */
    private final String session = new UUID(
                    ThreadLocalRandom.current().nextLong(),
                    ThreadLocalRandom.current().nextLong())
            .toString();

    Wire(Signer signer) {
        this.signer = signer;
    }

    /**
     * Reads a request.
     *
     * @throws BadMessage frames missing, a wrong signature, or no JSON objects
     */
    Message read(List<byte[]> frames) throws BadMessage {
        int delimiter = delimiterIn(frames);
        if (frames.size() < delimiter + 6) {
            throw new BadMessage("only " + frames.size() + " frames");
        }
        List<byte[]> signed = frames.subList(delimiter + 2, delimiter + 6);
        if (!signer.verify(signed, frames.get(delimiter + 1))) {
            throw new BadMessage("a wrong signature");
        }
        try {
            Object parentId = Json.read(signed.get(1), Map.class).get("msg_id");
            Json.read(signed.get(2), Map.class); // metadata; the content is read by its handler
            Header header = Json.read(signed.get(0), Header.class);
            List<byte[]> identities = List.copyOf(frames.subList(0, delimiter));
            List<byte[]> buffers = List.copyOf(frames.subList(delimiter + 6, frames.size()));
            return new Message(
                    identities, header, parentId instanceof String id ? id : "", signed.get(0), signed.get(3), buffers);
        } catch (Json.JsonException e) {
            throw new BadMessage(e.getMessage());
        }
    }

    private static int delimiterIn(List<byte[]> frames) throws BadMessage {
        for (int i = 0; i < frames.size(); i++) {
            if (Arrays.equals(frames.get(i), DELIMITER)) {
                return i;
            }
        }
        throw new BadMessage("no delimiter among " + frames.size() + " frames");
    }

    /** A header for a new message of the kernel. */
    Header header(String type) {
        return Header.of(type, session, written.incrementAndGet());
    }

    /** Writes a message of the kernel. */
    List<byte[]> write(Outgoing message) {
        return write(header(message.type()), message);
    }

    /** Writes a message whose id its sender has to know. */
    List<byte[]> write(Header header, Outgoing message) {
        List<byte[]> signed = List.of(
                Json.bytes(header), message.rawParentHeader(), metadata(message), Json.bytes(message.content()));
        List<byte[]> frames = new ArrayList<>(message.identities());
        frames.add(DELIMITER);
        frames.add(signer.sign(signed));
        frames.addAll(signed);
        frames.addAll(message.buffers());
        return frames;
    }

    private static byte[] metadata(Outgoing message) {
        return message.metadata().isEmpty() ? EMPTY_OBJECT : Json.bytes(message.metadata());
    }

    /** A message that is logged in a line and ignored. */
    static final class BadMessage extends Exception {

        private static final long serialVersionUID = 1L;

        BadMessage(String message) {
            super(message);
        }
    }
}
