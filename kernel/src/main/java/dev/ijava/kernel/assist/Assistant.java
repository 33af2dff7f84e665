package dev.ijava.kernel.assist;

import dev.ijava.kernel.eval.Assistance;
import dev.ijava.kernel.eval.Candidate;
import dev.ijava.kernel.eval.Completeness;
import dev.ijava.kernel.eval.Completion;
import dev.ijava.kernel.eval.Documentation;
import dev.ijava.kernel.magic.MagicCompletion;
import dev.ijava.kernel.magic.Magics;
import dev.ijava.kernel.protocol.Assist.CompleteReply;
import dev.ijava.kernel.protocol.Assist.CompleteRequest;
import dev.ijava.kernel.protocol.Assist.InspectReply;
import dev.ijava.kernel.protocol.Assist.InspectRequest;
import dev.ijava.kernel.protocol.Assist.IsCompleteReply;
import dev.ijava.kernel.protocol.Assist.IsCompleteRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Helps while a cell is being written. Cursors count code points on the wire (Jupyter messaging 5.2 and later). */
public final class Assistant {

    private final Assistance java;
    private final Magics magics;

    public Assistant(Assistance java, Magics magics) {
        this.java = java;
        this.magics = magics;
    }

    /** What may stand at the cursor. */
    public CompleteReply complete(CompleteRequest request) {
        String code = request.code();
        int cursor = Math.max(0, Math.min(request.cursorPos(), code.codePointCount(0, code.length())));
        Optional<MagicCompletion> magic = magics.complete(code, code.offsetByCodePoints(0, cursor));
        return magic.isPresent() ? reply(code, magic.get()) : reply(java.complete(magics.withoutMagics(code), cursor));
    }

    private static CompleteReply reply(String code, MagicCompletion magic) {
        List<String> matches = new ArrayList<>();
        List<Map<String, Object>> types = new ArrayList<>();
        int start = code.codePointCount(0, magic.start());
        int end = code.codePointCount(0, magic.end());
        for (MagicCompletion.Candidate candidate : magic.candidates()) {
            matches.add(candidate.text());
            types.add(type(start, end, candidate.text(), "magic", candidate.description()));
        }
        return new CompleteReply(matches, start, end, Map.of("_jupyter_types_experimental", types));
    }

    private static CompleteReply reply(Completion completion) {
        List<String> matches = new ArrayList<>();
        List<Map<String, Object>> types = new ArrayList<>();
        for (Candidate candidate : completion.candidates()) {
            matches.add(candidate.text());
            types.add(type(
                    completion.start(), completion.end(), candidate.text(), candidate.type(), candidate.signature()));
        }
        return new CompleteReply(
                matches, completion.start(), completion.end(), Map.of("_jupyter_types_experimental", types));
    }

    /** What JupyterLab shows beside a match. */
    private static Map<String, Object> type(int start, int end, String text, String type, String signature) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("start", start);
        about.put("end", end);
        about.put("text", text);
        about.put("type", type);
        about.put("signature", signature);
        return about;
    }

    /** What the name at the cursor is. */
    public InspectReply inspect(InspectRequest request) {
        String code = request.code();
        int cursor = Math.max(0, Math.min(request.cursorPos(), code.codePointCount(0, code.length())));
        Optional<String> magic = magics.helpAt(code, code.offsetByCodePoints(0, cursor));
        Map<String, Object> data = magic.isPresent()
                ? Map.of("text/plain", magic.get())
                : java.inspect(magics.withoutMagics(code), cursor, request.detailLevel())
                        .map(Assistant::bundle)
                        .orElse(Map.of());
        return new InspectReply(!data.isEmpty(), data);
    }

    private static Map<String, Object> bundle(Documentation found) {
        return Map.of("text/plain", found.plain(), "text/html", found.html());
    }

    /** Whether a console should run what was typed, or wait for more. */
    public IsCompleteReply isComplete(IsCompleteRequest request) {
        Completeness.Verdict verdict = java.completeness(magics.withoutMagics(request.code()));
        return new IsCompleteReply(verdict.status().name().toLowerCase(Locale.ROOT), verdict.indent());
    }
}
