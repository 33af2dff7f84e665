package dev.ijava.kernel.history;

import dev.ijava.kernel.protocol.History;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The input of cells over sessions (Jupyter messaging 5.5, "History"). The file is read when somebody asks for the first
 * time, and written a moment after a cell began, on a thread of its own: neither costs a starting kernel anything. Without
 * a file, or with one that cannot be used, the history is this kernel's own.
 */
public final class HistoryLog implements AutoCloseable {

    /** Late enough for the first cell to have the processor for itself. */
    private static final int WRITE_AFTER_MILLIS = 200;

    /** How long an ending kernel waits for a file that another one holds. */
    private static final int LAST_WRITE_MILLIS = 1000;

    private final ScheduledExecutorService writer;
    private final PrintStream log;
    private final List<Entry> own = new ArrayList<>();
    private final List<SessionHistory> sessions = new ArrayList<>();
    private Optional<HistoryFile> file;
    private PastSessions past;
    private int written;

    /**
     * A history; nothing is read or written yet.
     *
     * @param file   where it is kept, or nowhere
     * @param writer its thread writes, and does nothing else
     * @param log    where it is said if the file cannot be used
     */
    public HistoryLog(Optional<Path> file, ScheduledExecutorService writer, PrintStream log) {
        this.file = file.map(HistoryFile::new);
        this.writer = writer;
        this.log = log;
    }

    /** Begins a session: that of a kernel, or of a subshell, which counts its cells by itself. */
    public synchronized SessionHistory open() {
        SessionHistory session = new SessionHistory(this, sessions.size());
        sessions.add(session);
        return session;
    }

    synchronized void add(Entry entry) {
        own.add(entry);
        if (file.isPresent()) {
            writer.schedule(this::write, WRITE_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void write() {
        List<Entry> entries;
        Optional<HistoryFile> target;
        synchronized (this) {
            entries = List.copyOf(own.subList(written, own.size()));
            written = own.size();
            target = file;
        }
        try {
            if (target.isPresent() && !entries.isEmpty()) {
                target.get().append(entries);
            }
        } catch (IOException e) {
            goOnWithout(e);
        }
    }

    private synchronized void goOnWithout(IOException cause) {
        file.ifPresent(unusable -> log.println("ijava-kernel: the history of cells cannot be kept in " + unusable.path()
                + " (" + cause + "), so it ends with this kernel. IJAVA_HISTORY names another file, or is off."));
        file = Optional.empty();
    }

    synchronized History.Reply answer(SessionHistory asking, History.Request request) {
        if (past == null) {
            past = readPast();
        }
        List<Numbered> all = new ArrayList<>(past.entries());
        for (Entry entry : own) {
            all.add(new Numbered(numberOf(entry.session()), entry));
        }
        return new HistoryQuery(all, past.count() + 1 + asking.index()).answer(request);
    }

    private PastSessions readPast() {
        try {
            return PastSessions.of(
                    file.isPresent() ? file.get().read() : List.of(),
                    id -> sessions.stream().noneMatch(s -> s.is(id)));
        } catch (IOException e) {
            goOnWithout(e);
            return PastSessions.of(List.of(), id -> true);
        }
    }

    private int numberOf(String session) {
        return past.count()
                + 1
                + sessions.stream()
                        .filter(s -> s.is(session))
                        .findFirst()
                        .orElseThrow()
                        .index();
    }

    /** Writes what is not written yet, if that can be done soon: a kernel that ends does not wait for another one's lock. */
    @Override
    public void close() {
        try {
            writer.submit(this::write).get(LAST_WRITE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.println("ijava-kernel: the last cells are not in the history: " + e);
        }
    }
}
