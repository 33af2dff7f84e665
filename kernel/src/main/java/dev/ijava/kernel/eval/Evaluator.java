package dev.ijava.kernel.eval;

import dev.ijava.kernel.display.Host;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * A notebook's Java. Source is evaluated snippet by snippet on the calling thread; several threads may evaluate, one of
 * them compiling at a time. The compiler's lock is free while code of a cell runs.
 */
public final class Evaluator implements AutoCloseable {

    private final ReentrantLock compiler = new ReentrantLock();
    private final IndexGate index = new IndexGate(compiler);
    private final NotebookLoader loader = new NotebookLoader(Evaluator.class.getClassLoader());
    private final SnippetClasses classes = new SnippetClasses(loader);
    private final UserCode userCode = new UserCode();
    private final MemoryReserve memory = new MemoryReserve();
    private final CellControl control = new CellControl(classes, compiler, userCode, memory);
    private final ClassPath classPath = new ClassPath();
    private final JShell shell;
    private final DefaultImports imports;
    private final Runner runner;

    /** @throws IllegalArgumentException the compiler does not know an option */
    public Evaluator(Settings settings) {
        refuseUnknown(settings.compilerOptions());
        Guard.allowExit(settings.allowExit());
        shell = JShell.builder()
                .compilerOptions(settings.compilerOptions().toArray(String[]::new))
                .fileManager(files -> new HidingFileManager(files, classPath.base(), index))
                .executionEngine(new Engine(), Map.of())
                .build();
        imports = new DefaultImports(shell);
        Suggestions suggestions = new Suggestions(shell, compiler, classPath::all, name -> !Visibility.isHidden(name));
        runner = new Runner(shell, compiler, control, classes, imports, suggestions);
        settings.classpath().forEach(this::addToClasspath);
    }

    /** JShell would find out in the first cell, and in each cell after it. */
    private static void refuseUnknown(List<String> options) {
        if (!options.isEmpty()) {
            ToolProvider.getSystemJavaCompiler().getTask(null, null, null, options, null, List.of());
        }
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
     * Evaluates source; stops at the first snippet that fails.
     *
     * @param cell number of the cell, for places in errors
     * @param source Java: any number of declarations, statements, expressions and imports
     * @param firstLine the source's first line within its cell, from 1
     * @param notice takes a sentence about something that changed, such as a variable that lost its value
     */
    public Evaluation evaluate(int cell, String source, int firstLine, Consumer<String> notice) {
        memory.refill();
        try (UserCode.Section section = userCode.leave()) {
            return runner.run(new Runner.Task(cell, new Mistakes.Text(source, firstLine), notice));
        }
    }

    /**
     * Does work of a cell that may be interrupted although it is not evaluated here, such as rendering its value.
     *
     * @throws Guard.CellStopped the cell was told to stop
     */
    public <T> T interruptibly(Callable<T> work) throws Exception {
        try (UserCode.Section section = userCode.enter()) {
            return work.call();
        }
    }

    /** What an exception says that came from elsewhere than {@link #evaluate}, such as a renderer. */
    public Failure failure(Throwable thrown) {
        memory.releaseFor(thrown);
        return runner.failure(thrown);
    }

    /**
     * What can be done before the first cell, in steps: parsing and evaluating what is of no consequence, so that the
     * compiler's code is loaded.
     */
    public Iterator<Runnable> preparations() {
        return Stream.<Runnable>of(() -> runner.split("0"), () -> rehearse("0"), () -> rehearse("List.class"))
                .iterator();
    }

    private void rehearse(String source) {
        evaluate(0, source, 1, notice -> {});
    }

    private void underLock(Runnable action) {
        compiler.lock();
        try {
            action.run();
        } finally {
            compiler.unlock();
        }
    }

    /** Forgets every variable, method, type and import; what every notebook has is there again. */
    public void reset() {
        underLock(() -> {
            definitions().forgetAll();
            imports.forget();
        });
    }

    /**
     * Adds a jar or a folder of classes to what the notebook sees.
     *
     * @return whether it was new; a copy of a jar the kernel was started with is not
     */
    public boolean addToClasspath(Path entry) {
        if (!classPath.add(entry)) {
            return false;
        }
        underLock(() -> shell.addToClasspath(entry.toAbsolutePath().normalize().toString()));
        return true;
    }

    /** What the notebook sees besides the JDK and the kernel's public packages. */
    public List<Path> classpath() {
        return classPath.all();
    }

    /** The jar the kernel was started with of which this is another version, if there is one. */
    public Optional<Path> baseVersionOf(Path jar) {
        return classPath.otherVersion(jar);
    }

    /** Help for who writes the notebook. */
    public Assistance assistance() {
        underLock(imports::makeFunctions);
        return new Assistance(
                new Completer(shell, compiler, classPath::all, name -> !Visibility.isHidden(name)),
                new Inspector(shell, compiler, classPath::all, this::valueOf),
                new Completeness(new Snippets(shell, compiler)),
                code -> underLock(() -> imports.makeFor(code)),
                index);
    }

    private Optional<String> valueOf(String variable) {
        return definitions().variables().stream()
                .filter(each -> each.name().equals(variable) && each.value() != null)
                .findFirst()
                .map(each -> ShortText.of(each.value()));
    }

    /** The loader of the notebook's classes; threads that run code of cells have it as their context class loader. */
    public ClassLoader loader() {
        return loader;
    }

    /** What the notebook has defined. */
    public Definitions definitions() {
        return new Definitions(shell, compiler, classes);
    }

    /** Tells the code of a cell to stop on all of its threads, and wakes the one that evaluates it. */
    public void stop(Host cell, Thread evaluating) {
        Guard.stop(cell);
        userCode.interrupt(evaluating);
    }

    /**
     * Stops a thread that is inside library code, where the JDK still can (before 20).
     *
     * @return whether it was tried
     */
    public boolean stopForcibly(Thread evaluating) {
        return userCode.stop(evaluating);
    }

    /** The cell's own code has ended; threads it started go on to stop when they come by a check. */
    public void ended(Host cell) {
        Guard.ended(cell);
    }

    /** Forgets that a cell was told to stop. */
    public void forget(Host cell) {
        Guard.forget(cell);
    }

    @Override
    public void close() {
        shell.close();
    }
}
