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
     * Runs the code and replies.
     *
     * @return whether it ended without an error
     */
    boolean run() {
        Hosts.enter(host);
        StandardStreams.install();
        Problem problem = guarded(this::showResult);
        Map<String, Object> expressions = problem == null ? userExpressions() : Map.of();
        host.output().flush();
        return reply(problem, expressions);
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
            problem = Tracebacks.of(session.evaluator().failure(e), host.number());
        }
        return problem != null && stoppedBy != null ? stoppedBy : problem;
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

    /** Ends a cell whose code goes on: nothing it prints from now on is shown. */
    void abandon(Problem reason) {
        host.output().flush();
        host.output().cutOff();
        reply(reason, Map.of());
    }

    /** Replies once; a cell that was abandoned has its reply when its code ends at last. */
    private boolean reply(Problem problem, Map<String, Object> expressions) {
        if (!replied.compareAndSet(false, true)) {
            return false;
        }
        if (problem == null) {
            request.reply(new Execute.Ok(host.number(), expressions));
        } else {
            host.publish("error", problem);
            request.reply(new Execute.Failed(host.number(), problem));
        }
        session.publisher().status(request.message(), Output.Status.IDLE);
        return problem == null;
    }
}
