package dev.ijava.kernel.server;

import dev.ijava.kernel.protocol.Message;
import dev.ijava.kernel.protocol.Output;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Welcomes who subscribes to iopub, so that a front end knows from when on it misses nothing (JEP 65; Jupyter messaging
 * 5.5, "iopub_welcome").
 */
record Subscriptions(Wire wire) {

    /** Takes what an XPUB socket receives: 1 and a topic from a new subscriber, 0 and a topic from one that leaves. */
    void receive(Channel iopub, List<byte[]> frames) {
        byte[] event = frames.get(0);
        if (event.length > 0 && event[0] == 1) {
            byte[] topic = Arrays.copyOfRange(event, 1, event.length);
            Output.Welcome welcome = new Output.Welcome(new String(topic, StandardCharsets.UTF_8));
            // under the topic itself, or the subscriber would not get it
            iopub.send(wire.write(
                    new Outgoing("iopub_welcome", welcome, Message.NO_PARENT, List.of(topic), Map.of(), List.of())));
        }
    }
}
