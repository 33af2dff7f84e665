package dev.ijava.kernel.eval;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.Snippet;

/** Where each snippet stands: which cell, and at which of its lines. */
final class Origins {

    /** A snippet's place: the cell's number, and the line of the cell at which the snippet starts, from 1. */
    record Origin(int cell, int firstLine) {}

    private final Map<String, Origin> byId = new ConcurrentHashMap<>();

    void put(Snippet snippet, Origin origin) {
        byId.put(snippet.id(), origin);
    }

    void forget(Snippet snippet) {
        byId.remove(snippet.id());
    }

    /** A stack frame as JShell maps it, with the snippet's id for a file, in terms of the cell. */
    Failure.Frame frame(StackTraceElement element) {
        String file = element.getFileName();
        Origin origin = file == null || !file.startsWith("#") ? null : byId.get(file.substring(1));
        if (origin == null) {
            String method = element.getClassName() + "." + element.getMethodName();
            return new Failure.Frame(0, Names.plain(method), file, element.getLineNumber());
        }
        int line = origin.firstLine() + element.getLineNumber() - 1;
        return new Failure.Frame(origin.cell(), Names.method(element), null, line);
    }
}
