package dev.ijava.kernel.history;

import dev.ijava.kernel.protocol.History;
import java.util.concurrent.ThreadLocalRandom;

/** The history as one session sees it: it adds its own cells, and asks for all. */
public final class SessionHistory {

    private final HistoryLog log;
    private final int index;
    private final String id;

    SessionHistory(HistoryLog log, int index) {
        this.log = log;
        this.index = index;
        this.id = Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    /** Adds a cell. */
    public void add(int line, String input) {
        log.add(new Entry(id, line, input));
    }

    /** Answers a request; session 0 is this one. */
    public History.Reply answer(History.Request request) {
        return log.answer(this, request);
    }

    /** How many sessions this kernel had begun before. */
    int index() {
        return index;
    }

    boolean is(String sessionId) {
        return id.equals(sessionId);
    }
}
