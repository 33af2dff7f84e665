package dev.ijava.kernel.history;

import dev.ijava.kernel.protocol.History;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a request asks of a history.
 *
 * @param all     entries of every session, oldest first
 * @param current the number of the session that asks
 */
record HistoryQuery(List<Numbered> all, int current) {

    History.Reply answer(History.Request request) {
        String access = request.histAccessType() == null ? "tail" : request.histAccessType();
        List<Numbered> found = switch (access) {
            case "range" -> range(request);
            case "search" -> search(request);
            default -> last(all, request.n());
        };
        return new History.Reply(found.stream()
                .map(each -> each.entry().triple(each.session(), request.output()))
                .toList());
    }

    private List<Numbered> range(History.Request request) {
        int session = request.session() > 0 ? request.session() : current + request.session();
        int stop = request.stop() == null ? Integer.MAX_VALUE : request.stop();
        return all.stream()
                .filter(each -> each.session() == session)
                .filter(each ->
                        each.entry().line() >= request.start() && each.entry().line() < stop)
                .toList();
    }

    private List<Numbered> search(History.Request request) {
        Pattern glob = glob(request.pattern() == null ? "*" : request.pattern());
        List<Numbered> found = all.stream()
                .filter(each -> glob.matcher(each.entry().input()).matches())
                .toList();
        return last(request.unique() ? eachInputOnce(found) : found, request.n());
    }

    private static List<Numbered> eachInputOnce(List<Numbered> found) {
        Map<String, Numbered> latest = new LinkedHashMap<>();
        for (Numbered each : found) {
            latest.remove(each.entry().input());
            latest.put(each.entry().input(), each);
        }
        return new ArrayList<>(latest.values());
    }

    private static List<Numbered> last(List<Numbered> all, Integer n) {
        return n == null || n >= all.size() ? all : all.subList(all.size() - Math.max(0, n), all.size());
    }

    private static Pattern glob(String text) {
        String quoted = Pattern.quote(text).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(quoted, Pattern.DOTALL);
    }
}
