package dev.ijava.kernel.server;

import dev.ijava.kernel.protocol.Control;
import dev.ijava.kernel.protocol.Header;
import dev.ijava.kernel.protocol.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The stdin channel: asks the person at the front end for a line (Jupyter messaging 5.5, "stdin"). Cells of several
 * subshells may ask at once; an answer belongs to the question that its parent header names.
 */
public final class Stdin {

    /** A question that waits for its answer: its own id, and that of the request whose cell asks. */
    private record Question(String id, String request, BlockingQueue<String> answer) {

        /** jupyter_client's answers have no parent, and are for the latest question; some front ends name the request. */
        boolean isMeant(String parent) {
            return parent.isEmpty() || parent.equals(id) || parent.equals(request);
        }
    }

    private final Deque<Question> open = new ArrayDeque<>();
    private final Wire wire;
    private Channel channel;

    Stdin(Wire wire) {
        this.wire = wire;
    }

    void use(Channel stdin) {
        channel = stdin;
    }

    void receive(Message message) {
        if (message.type().equals("input_reply")) {
            String value = message.content(Control.InputReply.class).value();
            answer(message.parentId(), value == null ? "" : value);
        }
    }

    /** An answer to a question that was interrupted is for nobody. */
    private synchronized void answer(String parent, String value) {
        open.stream()
                .filter(question -> question.isMeant(parent))
                .findFirst()
                .ifPresent(question -> question.answer().add(value));
    }

    /**
     * Asks the front end that sent a request, and waits.
     *
     * @param password whether the front end hides what is typed
     * @return the line without its end
     * @throws InterruptedException the cell was interrupted meanwhile
     */
    public String ask(Message request, String prompt, boolean password) throws InterruptedException {
        Header header = wire.header("input_request");
        Question question = new Question(header.msgId(), request.header().msgId(), new LinkedBlockingQueue<>());
        change(() -> open.addFirst(question));
        try {
            Control.InputRequest content = new Control.InputRequest(prompt, password);
            channel.send(wire.write(header, Outgoing.reply(request, "input_request", content)));
            return question.answer().take();
        } finally {
            change(() -> open.remove(question));
        }
    }

    private synchronized void change(Runnable change) {
        change.run();
    }
}
