package dev.ijava.kernel.eval;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl.NotImplementedException;

/**
 * Runs the code of cells in this JVM, on the thread that evaluates them. Beyond what JShell's own control does, it keeps
 * the live result and the live exception, releases the compiler's lock while code of a cell runs, and makes that code
 * stoppable through {@link Weaver}. (The JDK's {@code LocalExecutionControl} starts a thread for every snippet and keeps
 * one stop flag for all, so after a cell that had to be abandoned the next one could no longer be stopped.)
 */
final class CellControl extends DirectExecutionControl {

    private final SnippetClasses classes;
    private final StackFrames frames;
    private final ReentrantLock compiler;
    private final UserCode userCode;
    private final MemoryReserve memory;
    private final ThreadLocal<Throwable> toMap = new ThreadLocal<>();
    private final ThreadLocal<Outcome> outcome = new ThreadLocal<>();

    /**
     * What an invocation came to.
     *
     * @param value the value of the expression, or null
     * @param thrown what the code threw, or null
     */
    record Outcome(Object value, Throwable thrown) {

        static final Outcome NONE = new Outcome(null, null);
    }

    CellControl(SnippetClasses classes, ReentrantLock compiler, UserCode userCode, MemoryReserve memory) {
        super(classes);
        this.classes = classes;
        this.frames = new StackFrames(classes);
        this.compiler = compiler;
        this.userCode = userCode;
        this.memory = memory;
    }

    /** What the last invocation on this thread came to, or the first that failed; the call forgets it. */
    Outcome takeOutcome() {
        Outcome last = outcome.get();
        outcome.remove();
        return last == null ? Outcome.NONE : last;
    }

    /** Makes the next invocation on this thread throw this, so that JShell maps its frames to lines of snippets. */
    void throwNext(Throwable thrown) {
        toMap.set(thrown);
    }

    @Override
    public void redefine(ClassBytecodes[] replacements) throws NotImplementedException {
        if (!classes.onlyLinesMoved(replacements)) {
            throw new NotImplementedException("a class that has changed is replaced by one of another name");
        }
    }

    /** Calls a snippet's method; the lock is free meanwhile, however often this thread holds it. */
    @Override
    protected String invoke(Method snippet) throws Exception {
        if (toMap.get() != null) {
            Throwable thrown = toMap.get();
            toMap.remove();
            throw new InvocationTargetException(thrown);
        }
        if (outcome.get() != null && outcome.get().thrown() != null) {
            return ""; // "int a = f(), b = g();" is two snippets to JShell, and it would go on with the second when f
            // has failed
        }
        PrintStream errors = System.err;
        int held = compiler.getHoldCount();
        for (int i = 0; i < held; i++) {
            compiler.unlock();
        }
        try (UserCode.Section section = userCode.enter()) {
            outcome.set(new Outcome(snippet.invoke(null), null));
        } catch (OutOfMemoryError e) { // there was not even room for the exception that should wrap it
            memory.releaseFor(e);
            outcome.set(new Outcome(null, e));
            throw new InvocationTargetException(e);
        } catch (InvocationTargetException e) {
            memory.releaseFor(e.getCause());
            outcome.set(new Outcome(null, e.getCause()));
            throw e;
        } catch (Guard.CellStopped e) {
            outcome.set(new Outcome(null, e));
            throw new StoppedException();
        } finally {
            if (System.err == null) {
                System.setErr(errors); // the compiler cannot do without
            }
            for (int i = 0; i < held; i++) {
                compiler.lock();
            }
        }
        return "";
    }

    @Override
    protected String throwConvertedInvocationException(Throwable thrown) throws RunException {
        throw frames.convert(thrown);
    }
}
