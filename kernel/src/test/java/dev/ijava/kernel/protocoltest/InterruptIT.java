package dev.ijava.kernel.protocoltest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a cell is doing, an interrupt ends it with an error, and the next cell has every variable. */
@ParameterizedClass
@MethodSource("dev.ijava.kernel.protocoltest.Jdks#javas")
class InterruptIT {

    private static final String LEFT_BEHIND = "left behind";

    private static TestKernel kernel;

    @Parameter
    Path java;

    @BeforeParameterizedClassInvocation
    static void start(Path java) throws IOException {
        kernel = new TestKernel(java);
        kernel.execute("int kept = 41;");
        kernel.execute("void spin() { while (true) { } }");
        kernel.execute("class Spins { Spins() { spin(); } static void twice() { for (;;) { } } }");
        kernel.execute("class Unshowable { public String toString() { while (true) { } } }");
        kernel.execute("long tree(int n) { return n == 0 ? 1 : tree(n - 1) + tree(n - 1); }");
    }

    @AfterParameterizedClassInvocation
    static void end() {
        kernel.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread.sleep(600_000);",
                "var sleeper = new Thread(() -> { try { Thread.sleep(600_000); } catch (InterruptedException e) { } });"
                        + " sleeper.setDaemon(true); sleeper.start(); sleeper.join();",
                "Object monitor = new Object(); synchronized (monitor) { monitor.wait(); }",
                "new LinkedBlockingQueue<Integer>().take();",
                "new CountDownLatch(1).await();",
                "new Semaphore(0).acquire();",
                "System.in.read();",
                "java.util.stream.IntStream.range(0, 1000).parallel().forEach(i -> { while (true) { } });",
                "CompletableFuture.supplyAsync(() -> { while (true) { } }).get();",
                "var pool = Executors.newFixedThreadPool(2); pool.submit(() -> { while (true) { } }).get();",
                "while (true) { }",
                "int turns = 0; do { turns++; } while (true);",
                "outer: for (;;) { for (int i = 0; ; i++) { if (i == 9) continue outer; } }",
                "spin();",
                "new Spins();",
                "Spins.twice();",
                "Runnable loop = () -> { while (true) { } }; loop.run();",
                "new Object() { void run() { while (true) { } } }.run();",
                "tree(62);",
                "while (true) { try { while (true) { } } catch (Throwable t) { } }",
                "while (true) { try { Thread.sleep(100); } catch (InterruptedException e) { } }",
                "eval(\"while (true) { }\");",
                "java.util.stream.Stream.iterate(1L, i -> i + 1).filter(i -> i < 0).findFirst();",
                "new Unshowable()",
                "display(new Unshowable());",
            })
    void codeOfTheCellStops(String code) {
        Reply cell = interrupted(code);
        assertThat(cell.traceback()).doesNotContain(LEFT_BEHIND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!echo running; sleep 600",
                "%time System.out.println(1); Thread.sleep(600_000)",
                "%maven --from slow no.such:artifact:1.0"
            })
    void magicsStop(String magic) throws IOException {
        try (ServerSocket neverAnswers = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            kernel.execute("%mavenRepo slow http://127.0.0.1:" + neverAnswers.getLocalPort() + "/");
            Reply cell = interrupted(magic);
            assertThat(cell.traceback()).doesNotContain(LEFT_BEHIND);
        }
    }

    /** The JDK cannot stop these since version 20, so their cell ends without them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Random().ints(20_000_000_000L).sum();",
                "Pattern.matches(\"(x?a+)+\\\\1b\", \"a\".repeat(28));",
                "new ServerSocket(0).accept();",
                "var lock = new java.util.concurrent.locks.ReentrantLock();"
                        + " var holder = new Thread(lock::lock); holder.start(); holder.join(); lock.lock();",
                "Object taken = new Object(); var hold = new CountDownLatch(1);"
                        + " new Thread(() -> { synchronized (taken) { hold.countDown(); while (true) Thread.onSpinWait(); } })"
                        + ".start(); hold.await(); synchronized (taken) { }",
            })
    void aCellThatIsInsideALibraryEndsAllTheSame(String code) {
        interrupted(code);
        interrupted("while (true) { }");
    }

    @Test
    void aFloodOfOutputStopsAndNothingOfItComesLater() {
        Reply flood =
                kernel.send("shell", "execute_request", Map.of("code", "while (true) System.out.println(\"flood\");"));
        interruptOnce(flood);
        assertThat(kernel.execute("System.out.println(\"calm\");").stream("stdout"))
                .isEqualTo("calm\n");
    }

    @Test
    void aFloodOutOfALibraryIsCutOff() {
        Reply flood = kernel.send(
                "shell",
                "execute_request",
                Map.of("code", "Collections.nCopies(Integer.MAX_VALUE, \"flood\").forEach(System.out::println);"));
        interruptOnce(flood);
        int heard = flood.stream("stdout").length();
        assertThat(kernel.execute("Thread.sleep(300); System.out.println(\"calm\");").stream("stdout"))
                .isEqualTo("calm\n");
        assertThat(flood.stream("stdout")).hasSize(heard);
    }

    @Test
    void aCellThatIsStillBeingCompiledDoesNotRun() {
        StringBuilder code = new StringBuilder("kept = 0;\n");
        for (int i = 0; i < 50; i++) {
            code.append("int unused").append(i).append(" = ").append(i).append(";\n");
        }
        Reply cell = kernel.send("shell", "execute_request", Map.of("code", code + "while (true) { }"));
        kernel.await(() -> cell.kinds().contains("busy"), "busy");
        kernel.send("control", "interrupt_request", Map.of());
        kernel.await(cell::isDone, "the end of the cell");
        assertThat(cell.content().get("ename").getAsString()).isEqualTo("EvaluationInterruptedException");
        kernel.execute("kept = 41;");
    }

    @Test
    void cellsQueuedBehindAnInterruptedOneAreAborted() {
        Reply first =
                kernel.send("shell", "execute_request", Map.of("code", "System.out.println(1); while (true) { }"));
        Reply second = kernel.send("shell", "execute_request", Map.of("code", "kept = 0;"));
        interruptOnce(first);
        kernel.await(second::isDone, "the cell behind it");
        assertThat(second.status()).isEqualTo("aborted");
        assertThat(kernel.execute("kept").result()).isEqualTo("41");
    }

    @Test
    void anInterruptWithoutACellIsAnsweredAndHarmless() {
        Reply interrupt = kernel.send("control", "interrupt_request", Map.of());
        kernel.await(interrupt::isDone, "the reply");
        assertThat(interrupt.status()).isEqualTo("ok");
        assertThat(kernel.execute("Thread.sleep(10); kept").result()).isEqualTo("41");
    }

    @Test
    void whatACellDoesInFinallyIsDoneAndShown() {
        Reply cell = interrupted("try { Thread.sleep(600_000); } finally { System.out.println(\"tidied up\"); }");
        assertThat(cell.stream("stdout")).contains("tidied up");
    }

    /** Runs a cell, interrupts it once its code runs, and sees that the notebook goes on. */
    private static Reply interrupted(String code) {
        String announced = code.matches("[!%].*") ? code : "System.out.println(\"running\"); " + code;
        Reply cell = kernel.send("shell", "execute_request", Map.of("code", announced, "allow_stdin", true));
        interruptOnce(cell);
        assertThat(kernel.execute("kept + 1").result()).isEqualTo("42");
        return cell;
    }

    private static void interruptOnce(Reply cell) {
        kernel.await(() -> hasBegun(cell), "the cell to run");
        kernel.pause(100);
        kernel.send("control", "interrupt_request", Map.of());
        kernel.await(cell::isDone, "the end of the cell");
        assertThat(cell.content().get("ename").getAsString()).isEqualTo("EvaluationInterruptedException");
        assertThat(cell.published("error")).hasSize(1);
    }

    private static boolean hasBegun(Reply cell) {
        return cell.kinds().contains("stream") || cell.kinds().contains("display_data");
    }
}
