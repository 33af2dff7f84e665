package dev.ijava.kernel.eval;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import jdk.jshell.spi.ExecutionControl.ResolutionException;
import jdk.jshell.spi.ExecutionControl.RunException;
import jdk.jshell.spi.ExecutionControl.UserException;
import jdk.jshell.spi.SPIResolutionException;

/** Turns what code of a cell threw into what JShell can map to lines of its snippets. */
final class StackFrames {

    /** More than anyone reads; a getCause that makes a new exception each time would never end. */
    private static final int MOST_CAUSES = 50;

    private final SnippetClasses classes;

    StackFrames(SnippetClasses classes) {
        this.classes = classes;
    }

    /** The exception with its causes; a chain that runs in a circle ends before it does. */
    RunException convert(Throwable thrown) {
        return convert(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private RunException convert(Throwable thrown, Set<Throwable> seen) {
        if (thrown instanceof SPIResolutionException unresolved) {
            return new ResolutionException(unresolved.id(), frames(unresolved));
        }
        UserException converted =
                new UserException(messageOf(thrown), thrown.getClass().getName(), frames(thrown));
        seen.add(thrown);
        Throwable cause = thrown.getCause();
        boolean ends = cause == null || seen.contains(cause) || seen.size() >= MOST_CAUSES;
        converted.initCause(ends ? null : convert(cause, seen));
        return converted;
    }

    /** The message, or what stands for it where {@code getMessage} itself fails. */
    static String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (Guard.CellStopped e) {
            throw e;
        } catch (RuntimeException | Error e) {
            return "(its getMessage() threw " + e.getClass().getName() + ")";
        }
    }

    private StackTraceElement[] frames(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace()).map(this::moved).toArray(StackTraceElement[]::new);
    }

    private StackTraceElement moved(StackTraceElement frame) {
        int lines = classes.movedLines(frame.getClassName());
        return lines == 0
                ? frame
                : new StackTraceElement(
                        frame.getClassName(),
                        frame.getMethodName(),
                        frame.getFileName(),
                        frame.getLineNumber() + lines);
    }
}
