package dev.ijava.kernel.cell;

import dev.ijava.kernel.display.MimeBundle;
import dev.ijava.kernel.display.Text;
import dev.ijava.kernel.eval.Evaluation;
import dev.ijava.kernel.protocol.Execute;
import dev.ijava.kernel.protocol.Problem;
import dev.ijava.kernel.server.Request;
import java.util.LinkedHashMap;
import java.util.Map;

/** One execution: from an execute_request to its reply and idle (Jupyter messaging 5.5, "Execute"). */
final class Cell extends Job {

    private final Execute.Request content;
    private final StartupScripts scripts;

    /**
     * A cell about to run.
     *
     * @param scripts what runs before the first cell
     */
    Cell(Session session, Request request, Execute.Request content, int number, StartupScripts scripts) {
        super(
                session,
                request,
                new CellHost(session, request.message(), number, content.silent(), content.allowStdin()));
        this.content = content;
        this.scripts = scripts;
    }

    @Override
    void announce() {
        super.announce();
        host.publish("execute_input", new Execute.Input(content.code(), host.number()));
    }

    @Override
    Ending work() {
        Problem problem = guarded(() -> {
            session.renderers().discoverRest(host::notice);
            scripts.runBefore(host);
            return null;
        });
        problem = problem == null ? guarded(this::showResult) : problem;
        return new Ending(problem, problem == null ? userExpressions() : Map.of());
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

    @Override
    void reply(Ending ending) {
        if (ending.problem() == null) {
            request.reply(new Execute.Ok(host.number(), ending.userExpressions()));
        } else {
            host.publish("error", ending.problem());
            request.reply(new Execute.Failed(host.number(), ending.problem()));
        }
    }

    @Override
    boolean stopsQueueOnError() {
        return content.stopOnError();
    }
}
