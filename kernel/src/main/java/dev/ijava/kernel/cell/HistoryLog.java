package dev.ijava.kernel.cell;

import dev.ijava.kernel.protocol.History;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The input of this session's cells, for history_request (Jupyter messaging 5.4, "History"). */
public final class HistoryLog {

    /** The only session there is: this one. */
    private static final int SESSION = 1;

    private record Entry(int line, String input) {

        /** As the protocol wants it; outputs are not kept, so with output it is empty. */
        List<Object> triple(boolean withOutput) {
            List<Object> both = new ArrayList<>();
            both.add(input);
            both.add(null);
            return List.of(SESSION, line, withOutput ? both : input);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    synchronized void add(int line, String input) {
        entries.add(new Entry(line, input));
    }

    /** Answers a request. */
    public synchronized History.Reply answer(History.Request request) {
        String access = request.histAccessType() == null ? "tail" : request.histAccessType();
        List<Entry> found = switch (access) {
            case "range" -> range(request);
            case "search" -> search(request);
            default -> last(entries, request.n());
        };
        return new History.Reply(
                found.stream().map(entry -> entry.triple(request.output())).toList());
    }

    private List<Entry> range(History.Request request) {
        int stop = request.stop() == null ? Integer.MAX_VALUE : request.stop();
        return request.session() != 0 && request.session() != SESSION
                ? List.of()
                : entries.stream()
                        .filter(entry -> entry.line() >= request.start() && entry.line() < stop)
                        .toList();
    }

    private List<Entry> search(History.Request request) {
        Pattern glob = glob(request.pattern() == null ? "*" : request.pattern());
        List<Entry> found = new ArrayList<>(entries.stream()
                .filter(entry -> glob.matcher(entry.input()).matches())
                .toList());
        if (request.unique()) {
            Map<String, Entry> latest = new LinkedHashMap<>();
            for (Entry entry : found) {
                latest.remove(entry.input());
                latest.put(entry.input(), entry);
            }
            found = new ArrayList<>(latest.values());
        }
        return last(found, request.n());
    }

    private static List<Entry> last(List<Entry> all, Integer n) {
        return n == null || n >= all.size() ? all : all.subList(all.size() - Math.max(0, n), all.size());
    }

    private static Pattern glob(String text) {
        String quoted = Pattern.quote(text).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(quoted, Pattern.DOTALL);
    }
}
