package dev.ijava.kernel;

import dev.ijava.kernel.cell.Shells;
import dev.ijava.kernel.comm.Comms;
import dev.ijava.kernel.protocol.CommMessage;
import dev.ijava.kernel.server.Request;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What answers messages of comms. Their handlers are the notebook's code, and run in a shell. */
record CommRequests(Comms comms, Shells shells) {

    void info(Request request) {
        String wanted = request.content(CommMessage.InfoRequest.class).targetName();
        Map<String, Map<String, String>> open = comms.open().entrySet().stream()
                .filter(comm -> wanted == null || wanted.equals(comm.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, comm -> Map.of("target_name", comm.getValue())));
        request.reply(new CommMessage.InfoReply(open));
    }

    boolean open(Request request) {
        CommMessage.Open open = request.content(CommMessage.Open.class);
        return shells.handle(
                request, () -> comms.opened(open.commId(), open.targetName(), open.data(), buffers(request)));
    }

    boolean message(Request request) {
        CommMessage.Msg message = request.content(CommMessage.Msg.class);
        return shells.handle(request, () -> comms.received(message.commId(), message.data(), buffers(request)));
    }

    boolean close(Request request) {
        CommMessage.Close close = request.content(CommMessage.Close.class);
        return shells.handle(request, () -> comms.closed(close.commId(), close.data(), buffers(request)));
    }

    private static List<byte[]> buffers(Request request) {
        return request.message().buffers();
    }
}
