package dev.ijava.kernel.cell;

import dev.ijava.kernel.display.Hosts;
import dev.ijava.kernel.display.MimeBundle;
import dev.ijava.kernel.display.Text;
import dev.ijava.kernel.eval.Evaluation;
import dev.ijava.kernel.eval.Failure;
import dev.ijava.kernel.eval.Guard;
import dev.ijava.kernel.magic.MagicException;
import dev.ijava.kernel.protocol.Execute;
import dev.ijava.kernel.protocol.Output;
import dev.ijava.kernel.protocol.Problem;
import dev.ijava.kernel.server.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One execution: from an execute_request to its reply and idle (Jupyter messaging 5.4, "Execute"). It runs on the
 * queue's thread; another thread may tell it to stop, and may end it in its stead if it does not.
 */
final class Cell {

    private final Session session;
    private final Request request;
    private final Execute.Request content;
    private final CellHost host;
    private final AtomicBoolean replied = new AtomicBoolean();
    private volatile Problem stoppedBy;

    /**
     * How an execution ended.
     *
     * @param problem its error, or null
     * @param userExpressions name to value, for one without an error
     */
    record Ending(Problem problem, Map<String, Object> userExpressions) {

        static Ending with(Problem problem) {
            return new Ending(problem, Map.of());
        }
    }

    Cell(Session session, Request request, Execute.Request content, int number) {
        this.session = session;
        this.request = request;
        this.content = content;
        this.host = new CellHost(session, request.message(), number, content.silent(), content.allowStdin());
    }

    CellHost host() {
        return host;
    }

    boolean stopsQueueOnError() {
        return content.stopOnError();
    }

    /** Says busy and what is about to run. */
    void announce() {
        session.publisher().status(request.message(), Output.Status.BUSY);
        host.publish("execute_input", new Execute.Input(content.code(), host.number()));
    }

    /**
     * Runs the code and shows what it shows.
     *
     * @param startupScripts what to run before it
     */
    Ending run(List<String> startupScripts) {
        Hosts.enter(host);
        StandardStreams.install();
        Thread.currentThread().setContextClassLoader(session.evaluator().loader());
        Problem problem = guarded(() -> runScripts(startupScripts));
        problem = problem == null ? guarded(this::showResult) : problem;
        Map<String, Object> expressions = problem == null ? userExpressions() : Map.of();
        host.output().flush();
        return new Ending(problem, expressions);
    }

    private interface Step {
        Problem run() throws Exception;
    }

    /** The one place where whatever code of a cell throws becomes the cell's error. */
    private Problem guarded(Step step) {
        Problem problem;
        try {
            problem = step.run();
        } catch (CellFailure e) {
            problem = Tracebacks.of(e.failure(), e.cell());
        } catch (MagicException e) {
            problem = Tracebacks.plain(e.getClass().getSimpleName(), e.getMessage());
        } catch (Guard.CellStopped e) {
            problem = Tracebacks.of(new Failure.Interrupted(), host.number());
        } catch (Throwable e) {
            problem = stoppedBy != null ? stoppedBy : problemOf(e);
        }
        return stoppedBy != null ? stoppedBy : problem;
    }

    /** The cell gets its error even where the kernel cannot tell more than what was thrown. */
    private Problem problemOf(Throwable thrown) {
        try {
            return Tracebacks.of(session.evaluator().failure(thrown), host.number());
        } catch (Throwable e) {
            StandardStreams.log().println("ijava-kernel: an error cannot be shown: " + e);
            return Tracebacks.plain(thrown.getClass().getName(), "It cannot be shown, because that failed with " + e);
        }
    }

    private Problem runScripts(List<String> scripts) throws Exception {
        session.renderers().discoverRest(host::notice);
        for (String script : scripts) {
            host.evaluate(script);
        }
        return null;
    }

    private Problem showResult() throws Exception {
        Evaluation evaluation = host.run(content.code());
        if (evaluation instanceof Evaluation.Failed failed) {
            return Tracebacks.of(failed.failure(), host.number());
        }
        if (evaluation instanceof Evaluation.Value value && !content.silent()) {
            MimeBundle bundle = Text.shortened(rendered(value.value()));
            host.publish("execute_result", new Execute.Result(host.number(), bundle.data(), bundle.metadata()));
        }
        return null;
    }

    private MimeBundle rendered(Object value) throws Exception {
        return session.evaluator().interruptibly(() -> session.renderers().render(value));
    }

    private Map<String, Object> userExpressions() {
        Map<String, Object> values = new LinkedHashMap<>();
        content.userExpressions().forEach((name, source) -> values.put(name, userExpression(source)));
        return values;
    }

    private Object userExpression(String source) {
        Object[] reply = new Object[1];
        Problem problem = guarded(() -> {
            MimeBundle bundle = rendered(host.evaluate(source));
            reply[0] = Map.of("status", "ok", "data", bundle.data(), "metadata", bundle.metadata());
            return null;
        });
        return problem == null ? reply[0] : problem.reply();
    }

    /** Says that the cell is to end, and why; the queue stops its code. */
    void stoppedBy(Problem reason) {
        stoppedBy = reason;
    }

    /** Drops what a cell that was left behind prints from now on. */
    void cutOff() {
        host.output().cutOff();
    }

    /** Replies and says idle, once: the code of a cell that was left behind may end later still. */
    void reply(Ending ending) {
        if (!replied.compareAndSet(false, true)) {
            return;
        }
        if (ending.problem() == null) {
            request.reply(new Execute.Ok(host.number(), ending.userExpressions()));
        } else {
            host.publish("error", ending.problem());
            request.reply(new Execute.Failed(host.number(), ending.problem()));
        }
        session.publisher().status(request.message(), Output.Status.IDLE);
    }
}
