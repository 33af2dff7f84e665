package dev.ijava.kernel.cell;

import dev.ijava.kernel.display.Hosts;
import dev.ijava.kernel.history.HistoryLog;
import dev.ijava.kernel.history.SessionHistory;
import dev.ijava.kernel.protocol.Execute;
import dev.ijava.kernel.protocol.Message;
import dev.ijava.kernel.server.Request;
import dev.ijava.kernel.server.Server;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Where a notebook's code runs: the main shell, the subshells that a front end has made (JEP 91), and a shell for comm
 * messages that name no subshell, so that widgets work while a cell runs. All of them share the variables.
 */
public final class Shells implements AutoCloseable {

    private final Map<String, Shell> subshells = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Preparation preparation;
    private final ShellContext context;
    private final HelpRehearsal help = new HelpRehearsal(
            timer("help"), () -> session().evaluator().assistance().rehearse());
    private final HistoryLog history;
    private final Shell main;
    private Shell comms;
    private volatile CompletableFuture<?> lastComm = CompletableFuture.completedFuture(null);

    /** Starts the main shell, which waits for the preparation before its first cell. */
    public Shells(Server server, Startup startup, Preparation preparation) {
        this.preparation = preparation;
        context = new ShellContext(
                server,
                new CompletableFuture<>(),
                new StartupScripts(startup.scripts()),
                startup.timeout(),
                new Stops(timer("stops")),
                ConcurrentHashMap.newKeySet());
        history = new HistoryLog(startup.history(), timer("history"), StandardStreams.log());
        main = new Shell(context, "cells", true, history.open(), this::open);
    }

    private void open() {
        try {
            context.opened()
                    .complete(Session.open(
                            context.server(), preparation.evaluator().get(), timer("output")));
        } catch (ExecutionException e) {
            context.opened().completeExceptionally(e.getCause());
        } catch (Throwable e) {
            context.opened().completeExceptionally(e);
        }
    }

    private static ScheduledExecutorService timer(String name) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /** What the cells share; waits until it is ready. */
    public Session session() {
        return context.session();
    }

    /** Takes an execute_request; false if it is for a subshell that is not there. Callable on any thread. */
    public boolean execute(Request request) {
        Execute.Request content = request.content(Execute.Request.class);
        preparation.cellHasCome();
        help.cellHasCome();
        String id = request.message().subshellId();
        Shell shell = id == null ? main : subshells.get(id);
        // within a subshell the queue keeps the order; the comms of the main shell have a queue of their own
        CompletableFuture<?> after = id == null ? lastComm : CompletableFuture.completedFuture(null);
        return shell != null && shell.add(new ShellQueue.Execution(request, content, after));
    }

    /**
     * Takes a comm's message; false if it is for a subshell that is not there. A front end deletes a subshell right after it
     * closed the last comm there, on another channel: the close may come late, and still counts.
     */
    public boolean handle(Request request, Runnable handler) {
        String id = request.message().subshellId();
        ShellQueue.Comm comm = new ShellQueue.Comm(request, handler, new CompletableFuture<>());
        Shell shell = id == null ? null : subshells.get(id);
        if (shell != null && shell.add(comm)) {
            return true;
        }
        boolean forNoSubshell = id == null || request.type().equals("comm_close");
        return forNoSubshell && handleBesideCells(comm);
    }

    private synchronized boolean handleBesideCells(ShellQueue.Comm comm) {
        if (comms == null) {
            comms = new Shell(context, "comms", false, main.history(), () -> {});
        }
        lastComm = comm.done();
        return comms.add(comm);
    }

    /** Makes a subshell; gives its id back. */
    public String create() {
        String id = UUID.randomUUID().toString();
        subshells.put(id, new Shell(context, "subshell-" + id, false, history.open(), () -> {}));
        return id;
    }

    /** Ends a subshell: what runs there is stopped, what waits is aborted. False if it is not there. */
    public boolean delete(String id) {
        Shell shell = id == null ? null : subshells.remove(id);
        if (shell != null) {
            shell.close(Stops.deleted());
        }
        return shell != null;
    }

    /** The ids of the subshells, oldest first. */
    public List<String> subshells() {
        synchronized (subshells) {
            return List.copyOf(subshells.keySet());
        }
    }

    /** Whether there is such a subshell; null is the main shell. */
    public boolean has(String subshellId) {
        return subshellId == null || subshells.containsKey(subshellId);
    }

    /** The history as a shell's cells see it, the main shell's for null or a subshell that is not there. */
    public SessionHistory history(String subshellId) {
        Shell shell = subshellId == null ? null : subshells.get(subshellId);
        return (shell == null ? main : shell).history();
    }

    /** The request that a thread works for, as far as it is known; null before the first. */
    public static Message requestOfThread() {
        return Hosts.ofThreadOrLatest() instanceof CellHost host ? host.request() : null;
    }

    /** Interrupts everything that runs, in every shell: the protocol's interrupt is the whole kernel's. */
    public void interrupt() {
        context.busy().forEach(Shell::interrupt);
    }

    /** Ends what runs with an error, because the JVM is about to end under it. */
    public void endNow() {
        context.busy().forEach(Shell::endNow);
    }

    /** Writes down what is left of the history. */
    @Override
    public void close() {
        history.close();
    }
}
