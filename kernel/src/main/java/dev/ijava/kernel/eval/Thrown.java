package dev.ijava.kernel.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.UnresolvedReferenceException;

/** Tells what code of a cell threw: the live exceptions, with the lines of cells that JShell maps their frames to. */
final class Thrown {

    private final JShell shell;
    private final Origins origins;

    Thrown(JShell shell, Origins origins) {
        this.shell = shell;
        this.origins = origins;
    }

    /**
     * The failure that an exception makes of its cell.
     *
     * @param live what was thrown
     * @param mapped JShell's picture of it, cause by cause
     */
    Failure failure(Throwable live, JShellException mapped) {
        if (live instanceof Guard.CellStopped) {
            return new Failure.Interrupted();
        }
        if (mapped instanceof UnresolvedReferenceException unresolved) {
            return unresolved(unresolved);
        }
        List<Failure.Link> chain = new ArrayList<>();
        Throwable exception = live;
        for (Throwable frames = mapped; exception != null && frames != null; frames = frames.getCause()) {
            chain.add(link(exception, frames));
            exception = exception.getCause();
        }
        if (chain.isEmpty()) {
            chain.add(new Failure.Link(
                    live, Names.plain(live.getClass().getName()), StackFrames.messageOf(live), List.of()));
        }
        return new Failure.Thrown(chain);
    }

    private Failure.Link link(Throwable exception, Throwable mapped) {
        List<Failure.Frame> frames =
                Arrays.stream(mapped.getStackTrace()).map(origins::frame).toList();
        String className = Names.plain(exception.getClass().getName());
        return new Failure.Link(exception, className, StackFrames.messageOf(exception), frames);
    }

    private Failure unresolved(UnresolvedReferenceException exception) {
        DeclarationSnippet snippet = exception.getSnippet();
        return new Failure.Unresolved(
                snippet.name(),
                shell.unresolvedDependencies(snippet).toList(),
                Arrays.stream(exception.getStackTrace()).map(origins::frame).toList());
    }
}
