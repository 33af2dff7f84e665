package dev.ijava.kernel.server;

import dev.ijava.kernel.protocol.Control;
import dev.ijava.kernel.protocol.Message;
import java.util.concurrent.LinkedBlockingQueue;

/** The stdin channel: asks the person at the front end for a line (Jupyter messaging 5.4, "stdin"). */
public final class Stdin {

    private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
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
            answers.add(value == null ? "" : value);
        }
    }

    /**
     * Asks the front end that sent a request, and waits.
     *
     * @param password whether the front end hides what is typed
     * @return the line without its end
     * @throws InterruptedException the cell was interrupted meanwhile
     */
    public String ask(Message request, String prompt, boolean password) throws InterruptedException {
        answers.clear(); // an answer to an interrupted question would answer this one
        Control.InputRequest question = new Control.InputRequest(prompt, password);
        channel.send(wire.write(Outgoing.reply(request, "input_request", question)));
        return answers.take();
    }
}
