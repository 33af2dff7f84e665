package dev.ijava.kernel.protocoltest;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Everything that came back for one request. */
final class Reply {

    final String requestId;
    final List<Received> iopub = new ArrayList<>();
    final List<Received> questions = new ArrayList<>();
    Received reply;

    /** For more output than a test can keep: its length is counted, and its text dropped. */
    boolean countOnly;

    long characters;

    Reply(String requestId) {
        this.requestId = requestId;
    }

    void add(Received message) {
        if (message.type().equals("stream")) {
            characters += message.content().get("text").getAsString().length();
        }
        if (!countOnly || !message.type().equals("stream")) {
            iopub.add(message);
        }
    }

    boolean isDone() {
        return reply != null && iopub.stream().anyMatch(Received::isIdle);
    }

    String status() {
        return reply.content().get("status").getAsString();
    }

    JsonObject content() {
        return reply.content();
    }

    /** The types of what was published, with busy and idle in their places. */
    List<String> kinds() {
        return iopub.stream().map(Received::kind).toList();
    }

    List<JsonObject> published(String type) {
        return iopub.stream()
                .filter(m -> m.type().equals(type))
                .map(Received::content)
                .toList();
    }

    String stream(String name) {
        StringBuilder text = new StringBuilder();
        published("stream").stream()
                .filter(content -> content.get("name").getAsString().equals(name))
                .forEach(content -> text.append(content.get("text").getAsString()));
        return text.toString();
    }

    /** The result's text/plain, or null. */
    String result() {
        List<JsonObject> results = published("execute_result");
        return results.isEmpty()
                ? null
                : results.get(0).getAsJsonObject("data").get("text/plain").getAsString();
    }

    /** The error's lines without colours. */
    String traceback() {
        StringBuilder text = new StringBuilder();
        content()
                .getAsJsonArray("traceback")
                .forEach(line -> text.append(line.getAsString()).append('\n'));
        return text.toString().replaceAll("\u001b\\[[0-9;]*m", "");
    }
}
