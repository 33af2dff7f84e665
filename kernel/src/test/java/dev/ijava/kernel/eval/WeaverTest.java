package dev.ijava.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ijava.kernel.display.Host;
import dev.ijava.kernel.display.Hosts;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code of a cell stops itself when the cell was told to stop. The time limit only ends a test that hangs. */
@Timeout(60)
class WeaverTest {

    private final Notebook notebook = new Notebook();

    @AfterEach
    void close() {
        notebook.close();
    }

    private static Host host() {
        return (Host) Proxy.newProxyInstance(
                Host.class.getClassLoader(),
                new Class<?>[] {Host.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> null;
                });
    }

    /** Runs a cell on a thread of its own, stops it once it has counted down {@code begun}, and tells what it came to. */
    private Evaluation stopped(String code) throws InterruptedException {
        notebook.ok("CountDownLatch begun = new CountDownLatch(1);");
        CountDownLatch begun = (CountDownLatch) notebook.value("begun");
        Host cell = host();
        AtomicReference<Evaluation> result = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            Hosts.enterBeside(cell);
            result.set(notebook.run("begun.countDown(); " + code));
        });
        thread.start();
        begun.await();
        notebook.evaluator.stop(cell, thread);
        thread.join();
        notebook.evaluator.ended(cell);
        notebook.evaluator.forget(cell);
        return result.get();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "for (long i = 0; ; i++) { }",
                "do { } while (true);",
                "Runnable r = () -> { while (true) { } }; r.run();",
                "while (true) { try { while (true) { } } catch (Throwable t) { } }",
                "while (true) { try { } finally { continue; } }",
                "record R(int x) { R { while (x == x) { } } } new R(1);",
                "interface Turns { default void turn() { while (true) { } } } new Turns() { }.turn();",
                "enum E { A { void go() { for (;;) { } } }; abstract void go(); } E.A.go();",
                "int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } fib(90);",
                "Thread.sleep(1_000_000);",
                "switch (1) { case 1: while (true) { } }",
            })
    void everyKindOfLoopStops(String code) throws InterruptedException {
        Evaluation evaluation = stopped(code);
        assertThat(evaluation).isInstanceOf(Evaluation.Failed.class);
        Failure failure = ((Evaluation.Failed) evaluation).failure();
        if (!code.contains("sleep")) {
            assertThat(failure).isInstanceOf(Failure.Interrupted.class);
        }
    }

    @Test
    void theNextCellAfterOneThatWasStoppedRunsWithAllVariables() throws InterruptedException {
        notebook.ok("int kept = 41;");
        stopped("while (true) { kept = 41; }");
        assertThat(notebook.value("int sum = 0; for (int i = 0; i < 10; i++) { sum++; } kept + 1"))
                .isEqualTo(42);
    }

    @Test
    void anotherCellIsNotStopped() {
        Host other = host();
        Guard.stop(other);
        try {
            Guard.ended(other);
            assertThat(notebook.value("int n = 0; while (n < 1000) { n++; } n")).isEqualTo(1000);
        } finally {
            Guard.forget(other);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(7);",
                "Runtime.getRuntime().exit(7);",
                "Runtime.getRuntime().halt(7);",
                "java.util.function.IntConsumer exit = System::exit; exit.accept(7);",
                "java.util.function.IntConsumer halt = Runtime.getRuntime()::halt; halt.accept(7);",
                "java.util.function.BiConsumer<Runtime, Integer> exit = Runtime::exit; exit.accept(Runtime.getRuntime(), 7);",
                "class Quits { static int code = 7; static { System.exit(code); } } Quits.code",
            })
    void endingTheJvmIsRefusedInWhateverWayItIsWritten(String code) {
        Failure.Thrown failure = notebook.thrown(code);
        Throwable refusal = failure.chain().get(failure.chain().size() - 1).exception();
        assertThat(refusal).isInstanceOf(SecurityException.class).hasMessageContaining("System.exit(7)");
    }

    @Test
    void anExitOfTheNotebooksOwnIsLeftAlone() {
        notebook.ok("class Door { String exit(int n) { return \"door \" + n; } }");
        assertThat(notebook.value("new Door().exit(2)")).isEqualTo("door 2");
    }

    @Test
    void aMethodWithNoRoomForChecksIsLoadedAsItIs() {
        String body = "n = n * 31 + 7; ".repeat(8_150);
        notebook.ok("int longest(int n) { for (int i = 0; i < 1; i++) { " + body + " } return 42; }");
        assertThat(notebook.value("longest(1)")).isEqualTo(42);
    }

    @Test
    void aHandlerThatJumpsFarStaysRight() {
        String body = "if (n == 3) continue; n++; ".repeat(3_000);
        notebook.ok("int far(int n) { for (int i = 0; i < 2; i++) { " + body + " } return n; }");
        assertThat(notebook.value("far(0)")).isEqualTo(3);
    }

    @Test
    void theGuardItselfIsOutOfSight() {
        assertThatThrownBy(() -> notebook.evaluator.loader().loadClass(Evaluator.class.getName()))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(notebook.mistakes("dev.ijava.kernel.eval.Guard.check();")).isNotEmpty();
    }
}
