package dev.ijava.kernel.cell;

import dev.ijava.kernel.protocol.Output;
import dev.ijava.kernel.protocol.Problem;

/** A message of a comm, and the handler that takes it. There is no reply; an error goes to stderr, below its message. */
final class CommCall extends Job {

    private final ShellQueue.Comm comm;

    CommCall(Session session, ShellQueue.Comm comm, int number) {
        super(session, comm.request(), new CellHost(session, comm.request().message(), number, false, false));
        this.comm = comm;
    }

    @Override
    Ending work() {
        return Ending.with(guarded(() -> {
            session.evaluator().interruptibly(() -> {
                comm.handler().run();
                return null;
            });
            return null;
        }));
    }

    @Override
    void reply(Ending ending) {
        Problem problem = ending.problem();
        if (problem != null) {
            String text = String.join("\n", problem.traceback()) + "\n";
            session.publisher().publish(request.message(), "stream", new Output.Stream("stderr", text));
        }
        comm.done().complete(null);
    }

    @Override
    boolean stopsQueueOnError() {
        return false;
    }
}
