package dev.ijava.kernel.protocol;

import com.google.gson.annotations.JsonAdapter;
import java.util.Map;

/** Comms (Jupyter messaging 5.5, "Custom messages"). */
public final class CommMessage {

    private CommMessage() {}

    /** Opens a comm for a target. */
    public record Open(
            String commId,
            String targetName,
            @JsonAdapter(NullsKept.class) Map<String, Object> data) {
        public Open {
            data = data == null ? Map.of() : data;
        }
    }

    /** A message of an open comm. */
    public record Msg(
            String commId, @JsonAdapter(NullsKept.class) Map<String, Object> data) {
        public Msg {
            data = data == null ? Map.of() : data;
        }
    }

    /** Ends a comm. */
    public record Close(
            String commId, @JsonAdapter(NullsKept.class) Map<String, Object> data) {
        public Close {
            data = data == null ? Map.of() : data;
        }
    }

    /** Asks for open comms, of one target or all. */
    public record InfoRequest(String targetName) {}

    /** Open comms: id to {@code {"target_name": …}}. */
    public record InfoReply(String status, Map<String, Map<String, String>> comms) {

        public InfoReply(Map<String, Map<String, String>> comms) {
            this("ok", comms);
        }
    }
}
