package dev.ijava.kernel.eval;

import dev.ijava.kernel.display.Host;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * A notebook's Java. Source is evaluated snippet by snippet on the calling thread; several threads may evaluate, one of
 * them compiling at a time. The compiler's lock is free while code of a cell runs.
 */
public final class Evaluator implements AutoCloseable {

    private final ReentrantLock compiler = new ReentrantLock();
    private final NotebookLoader loader = new NotebookLoader(Evaluator.class.getClassLoader());
    private final SnippetClasses classes = new SnippetClasses(loader);
    private final CellControl control = new CellControl(classes, compiler);
    private final Origins origins = new Origins();
    private final ClassPath classPath = new ClassPath();
    private final JShell shell;
    private final Mistakes mistakes;

    public Evaluator(Settings settings) {
        Guard.allowExit(settings.allowExit());
        shell = JShell.builder()
                .compilerOptions(settings.compilerOptions().toArray(String[]::new))
                .fileManager(files -> new HidingFileManager(files, classPath.base()))
                .executionEngine(new Engine(), Map.of())
                .build();
        mistakes = new Mistakes(shell);
        addToClasspath(settings.classpath());
    }

    private final class Engine implements ExecutionControlProvider {
        @Override
        public String name() {
            return "notebook";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return control;
        }
    }

    /**
     * Evaluates source; the thread's context class loader should be {@link #loader()}.
     *
     * @param cell number of the cell, for places in errors
     * @param source Java: any number of declarations, statements, expressions and imports
     * @param firstLine the source's first line within its cell, from 1
     * @param notice takes a sentence about something that changed, such as a variable that lost its value
     */
    public Evaluation evaluate(int cell, String source, int firstLine, Consumer<String> notice) {
        compiler.lock();
        try {
            return new CellRun(cell, source, firstLine, notice).run();
        } finally {
            compiler.unlock();
        }
    }
}
