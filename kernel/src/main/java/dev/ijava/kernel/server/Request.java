package dev.ijava.kernel.server;

import dev.ijava.kernel.protocol.Message;

/** A request and the way back to who sent it. */
public final class Request {

    private static final String REQUEST = "_request";

    private final Message message;
    private final Channel channel;
    private final Wire wire;

    Request(Message message, Channel channel, Wire wire) {
        this.message = message;
        this.channel = channel;
        this.wire = wire;
    }

    /** The message itself. */
    public Message message() {
        return message;
    }

    /** The message's type, such as {@code execute_request}. */
    public String type() {
        return message.type();
    }

    /** The content as a record; a {@code JsonException} if it is of another shape. */
    public <T> T content(Class<T> type) {
        return message.content(type);
    }

    /**
     * Sends the reply, whose type follows from the request's; messages such as {@code comm_msg} have none. Callable on any
     * thread.
     */
    public void reply(Object content) {
        if (message.type().endsWith(REQUEST)) {
            String type = message.type().substring(0, message.type().length() - REQUEST.length()) + "_reply";
            channel.send(wire.write(Outgoing.reply(message, type, content)));
        }
    }
}
