package dev.ijava.kernel.protocol;

import java.util.List;
import java.util.Map;

/** Completion, inspection and completeness (Jupyter messaging 5.5, sections of the same names). */
public final class Assist {

    private Assist() {}

    /** Asks for completions of code at a cursor, counted in code points. */
    public record CompleteRequest(String code, int cursorPos) {
        public CompleteRequest {
            requireCode(code);
        }
    }

    /** Texts that may replace the code from cursor_start to cursor_end. */
    public record CompleteReply(
            String status, List<String> matches, int cursorStart, int cursorEnd, Map<String, Object> metadata) {

        public CompleteReply(List<String> matches, int cursorStart, int cursorEnd, Map<String, Object> metadata) {
            this("ok", matches, cursorStart, cursorEnd, metadata);
        }
    }

    /** Asks what stands at a cursor, counted in code points; detail_level 1 asks for more. */
    public record InspectRequest(String code, int cursorPos, int detailLevel) {
        public InspectRequest {
            requireCode(code);
        }
    }

    /** What was found, as a MIME bundle. */
    public record InspectReply(String status, boolean found, Map<String, Object> data, Map<String, Object> metadata) {

        public InspectReply(boolean found, Map<String, Object> data) {
            this("ok", found, data, Map.of());
        }
    }

    /** Asks whether code can run as it stands. */
    public record IsCompleteRequest(String code) {
        public IsCompleteRequest {
            requireCode(code);
        }
    }

    /** complete, incomplete (then with the next line's indent), invalid or unknown. */
    public record IsCompleteReply(String status, String indent) {}

    private static void requireCode(String code) {
        if (code == null) {
            throw new IllegalArgumentException("a request without code");
        }
    }
}
