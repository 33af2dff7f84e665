package dev.ijava.kernel.protocoltest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What kills or confuses other kernels; after each of it this one computes 1 + 1. The heap is small on purpose. */
@ParameterizedClass
@MethodSource("dev.ijava.kernel.protocoltest.Jdks#javas")
class RobustnessIT {

    private static TestKernel kernel;
    private static boolean healthy;

    @Parameter
    Path java;

    @BeforeParameterizedClassInvocation
    static void start(Path java) throws IOException {
        kernel = new TestKernel(java, "secret-key", Map.of("JAVA_TOOL_OPTIONS", "-Xmx192m"));
        healthy = true;
    }

    @AfterParameterizedClassInvocation
    static void end() {
        kernel.close();
    }

    /** A kernel that one test has broken says nothing about the next one. */
    @BeforeEach
    void replaceABrokenKernel() throws IOException {
        if (!healthy) {
            end();
            start(java);
        }
        healthy = false;
    }

    @AfterEach
    void theKernelGoesOn() {
        Reply after = kernel.execute("System.out.println(\"alive\"); 1 + 1");
        assertThat(after.result()).isEqualTo("2");
        assertThat(after.stream("stdout")).isEqualTo("alive\n");
        healthy = true;
    }

    private static String ename(Reply reply) {
        return reply.content().get("ename").getAsString();
    }

    @Test
    void anEndlessRecursionIsAnErrorWithAShortTrace() {
        Reply reply = kernel.execute("int deep(int n) { return deep(n + 1) + 1; } deep(0);");
        assertThat(ename(reply)).isEqualTo("java.lang.StackOverflowError");
        assertThat(reply.traceback().lines().count()).isLessThan(30);
        assertThat(reply.traceback()).contains("more frames", "deep (Cell In[");
    }

    @Test
    void printingAtTheEndOfTheStackBreaksNothing() {
        Reply reply = kernel.execute(
                "void chatter(int n) { System.out.println(\"depth \" + n); chatter(n + 1); } chatter(0);");
        assertThat(ename(reply)).isEqualTo("java.lang.StackOverflowError");
        assertThat(reply.stream("stdout")).startsWith("depth 0\ndepth 1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "long[] huge = new long[Integer.MAX_VALUE - 8];",
                "List<Object> local() { List<Object> all = new ArrayList<>(); while (true) all.add(new long[10_000]); } local();",
                "String doubled = \"x\"; while (true) doubled += doubled;",
            })
    void memoryThatIsUsedUpIsAnErrorOfTheCell(String code) {
        Reply reply = kernel.execute(code);
        assertThat(ename(reply)).isEqualTo("java.lang.OutOfMemoryError");
        kernel.execute("doubled = null; huge = null;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new long[13_000]", "new Object[1]", "new long[130_000]"})
    void memoryThatVariablesHoldCanBeGivenBack(String element) {
        kernel.execute("List<Object> hoard = new ArrayList<>();");
        Reply reply = kernel.execute("while (true) hoard.add(" + element + ");");
        assertThat(ename(reply)).isEqualTo("java.lang.OutOfMemoryError");
        assertThat(kernel.execute("hoard = null;").status()).isEqualTo("ok");
    }

    @Test
    void valuesThatWereOnlyShownAreNotKept() {
        for (int i = 0; i < 12; i++) {
            assertThat(kernel.execute("new StringBuilder(30_000_000)").status())
                    .as("value %d", i)
                    .isEqualTo("ok");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(3);",
                "Runtime.getRuntime().exit(3);",
                "Runtime.getRuntime().halt(3);",
                "java.util.stream.IntStream.of(3).forEach(System::exit);",
                "java.util.stream.IntStream.of(3).forEach(Runtime.getRuntime()::halt);",
                "class Quits { static void now() { System.exit(3); } } Quits.now();",
                "new Thread(() -> System.exit(3)).start(); Thread.sleep(200); throw new SecurityException(\"System.exit\");",
            })
    void endingTheJvmIsRefusedWithASentence(String code) {
        Reply reply = kernel.execute(code);
        assertThat(reply.status()).isEqualTo("error");
        assertThat(reply.traceback()).contains("System.exit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Deep { public String toString() { return toString() + \".\"; } } new Deep()",
                "List<Object> inner = new ArrayList<>(), outer = new ArrayList<>(); inner.add(outer); outer.add(inner); outer",
                "class Fails { public String toString() { throw new IllegalStateException(\"no text\"); } } new Fails()",
                "class Asserts { public String toString() { throw new AssertionError(\"no text\"); } } new Asserts()",
                "class Silent extends RuntimeException { public String getMessage() { throw new Error(); } } throw new Silent();",
                "class Traceless extends RuntimeException { public StackTraceElement[] getStackTrace() { return null; } }"
                        + " throw new Traceless();",
                "class Loops extends RuntimeException { public synchronized Throwable getCause() { return new Loops(); } }"
                        + " throw new Loops();",
            })
    void valuesAndExceptionsThatCannotBeShownAreErrors(String code) {
        assertThat(kernel.execute(code).status()).isEqualTo("error");
    }

    @Test
    void aVeryLongExpressionIsAnErrorOrAValue() {
        String sum = IntStream.range(0, 20_000).mapToObj(i -> "x" + i % 2).collect(Collectors.joining(" + "));
        Reply reply = kernel.execute("int x0 = 0, x1 = 1; int sum = " + sum + ";");
        assertThat(reply.status()).isIn("ok", "error");
    }

    @Test
    void aMethodAsLongAsMethodsCanBeStillRuns() {
        String body = "n = n * 31 + 7; ".repeat(8_000);
        kernel.execute("int longest(int n) { for (int i = 0; i < 1; i++) { " + body + " } return 42; }");
        assertThat(kernel.execute("longest(1)").result()).isEqualTo("42");
    }

    @Test
    void aClosedOrReplacedSystemOutIsThereAgainInTheNextCell() {
        kernel.execute("System.out.close(); System.err.close();");
        assertThat(kernel.execute("System.out.print(\"open\");").stream("stdout"))
                .isEqualTo("open");
        kernel.execute("System.setOut(new PrintStream(new ByteArrayOutputStream())); System.out.print(\"elsewhere\");");
        assertThat(kernel.execute("System.out.print(\"back\");").stream("stdout"))
                .isEqualTo("back");
        kernel.execute("System.setOut(null); System.setErr(null); System.setIn(null);");
        assertThat(kernel.execute("System.out.print(\"still\");").stream("stdout"))
                .isEqualTo("still");
    }

    @Test
    void whatAnInterruptedThreadPrintsAndShowsArrives() {
        Reply reply =
                kernel.execute("Thread.currentThread().interrupt(); System.out.println(\"said\"); display(\"shown\");");
        assertThat(reply.stream("stdout")).isEqualTo("said\n");
        assertThat(reply.published("display_data")).hasSize(1);
    }

    @Test
    void twoHundredThousandLinesArriveInOrder() {
        Reply reply = kernel.execute("for (int i = 0; i < 200_000; i++) System.out.println(i);");
        List<String> lines = reply.stream("stdout").lines().toList();
        assertThat(lines).hasSize(200_000);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).isEqualTo(String.valueOf(i));
        }
    }

    @Test
    void aHundredMegabytesWaitForASlowReaderAndMemoryStaysFlat() {
        Reply reply = kernel.send(
                "shell",
                "execute_request",
                Map.of(
                        "code",
                        "String line = \"x\".repeat(999); for (int i = 0; i < 100_000; i++) System.out.println(line);"));
        reply.countOnly = true;
        kernel.await(() -> reply.kinds().contains("execute_input"), "the cell to start");
        kernel.readNothingFor(3_000);
        kernel.await(reply::isDone, "the end of the cell");
        assertThat(reply.status()).isEqualTo("ok");
        assertThat(reply.characters).isEqualTo(100_000_000);
    }

    @Test
    void threadsPrintIntoTheirOwnCellAlsoAfterItHasEnded() {
        List<String> starts = java.toString().contains("17")
                ? List.of("new Thread(WORK).start();", "Executors.newFixedThreadPool(1).submit(WORK);")
                : List.of(
                        "new Thread(WORK).start();",
                        "Executors.newFixedThreadPool(1).submit(WORK);",
                        "Thread.ofVirtual().start(WORK);",
                        "Executors.newVirtualThreadPerTaskExecutor().submit(WORK);");
        for (String start : starts) {
            kernel.execute("var go = new CountDownLatch(1); var gone = new CountDownLatch(1);");
            String work = "() -> { try { go.await(); } catch (InterruptedException e) { }"
                    + " System.out.println(\"late\"); gone.countDown(); }";
            Reply first = kernel.execute(start.replace("WORK", work));
            Reply second = kernel.execute("go.countDown(); gone.await(); System.out.println(\"mine\");");
            kernel.await(() -> !first.stream("stdout").isEmpty(), "output of " + start);
            assertThat(first.stream("stdout")).isEqualTo("late\n");
            assertThat(second.stream("stdout")).isEqualTo("mine\n");
        }
    }

    @Test
    void threadsOfTheSharedPoolPrintIntoTheCellThatRuns() {
        String everyone = "java.util.stream.IntStream.range(0, 64).parallel().forEach(i -> System.out.println(\"x\"));";
        kernel.execute(everyone);
        Reply second = kernel.execute(everyone + " Thread.sleep(50);");
        assertThat(second.stream("stdout").lines().count()).isEqualTo(64);
    }

    @Test
    void anExceptionThatEndsAThreadIsShownBelowItsCell() {
        Reply reply = kernel.execute(
                "var failing = new Thread(() -> { throw new IllegalStateException(\"on my own\"); }, \"worker-7\");\n"
                        + "failing.start(); failing.join(); Thread.sleep(100);");
        assertThat(reply.status()).isEqualTo("ok");
        assertThat(reply.stream("stderr")).contains("worker-7", "IllegalStateException", "on my own", "line 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kernel_info_request",
                "execute_request",
                "complete_request",
                "inspect_request",
                "is_complete_request",
                "history_request",
                "comm_info_request",
                "comm_open",
                "comm_msg",
                "comm_close",
                "interrupt_request",
                "debug_request",
                "connect_request",
                "create_subshell_request",
                "delete_subshell_request",
                "list_subshell_request",
                "input_reply",
                "no_such_request"
            })
    void requestsOfTheWrongShapeAreSurvived(String type) {
        String header = TestKernel.header(type).toString();
        for (String channel : List.of("shell", "control", "stdin")) {
            for (String content : List.of(
                    "",
                    "[1]",
                    "null",
                    "7",
                    "{\"code\": {}}",
                    "{\"cursor_pos\": \"x\"}",
                    "{\"data\": 1}",
                    "{\"subshell_id\": {}}",
                    "{\"comm_id\": null, \"target_name\": null}",
                    "{\"code\": \"x\", \"cursor_pos\": -5}",
                    "{\"code\": \"x\", \"cursor_pos\": 99}",
                    "{\"n\": -3, \"hist_access_type\": \"search\"}",
                    "[".repeat(5_000))) {
                if (!type.equals("execute_request") || !content.contains("\"x\"")) {
                    kernel.sendFrames(channel, kernel.signed(header, "{}", content));
                }
            }
        }
        Reply interruptsAreThrough = kernel.send("control", "kernel_info_request", Map.of());
        kernel.await(interruptsAreThrough::isDone, "the control channel");
    }

    @Test
    void forgedRequestsAreAnsweredByNothing() {
        kernel.execute("int forged = 0;");
        for (String channel : List.of("shell", "control")) {
            for (String type : List.of("execute_request", "shutdown_request", "interrupt_request", "comm_open")) {
                List<byte[]> frames = kernel.signed(
                        TestKernel.header(type).toString(), "{}", "{\"code\": \"forged = 1;\", \"restart\": false}");
                for (String signature : List.of("", "0".repeat(64), "kein Hex", "f".repeat(4096))) {
                    frames.set(1, signature.getBytes(StandardCharsets.US_ASCII));
                    kernel.sendFrames(channel, frames);
                }
            }
        }
        assertThat(kernel.execute("forged").result()).isEqualTo("0");
    }

    @Test
    void aFrontEndThatVanishesInMidMessageLeavesTheOthersAlone() throws IOException {
        kernel.rawBytes("shell", new byte[] {(byte) 0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7f});
        kernel.rawBytes("shell", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        kernel.rawBytes("iopub", new byte[] {(byte) 0xff, 0, 0});
        kernel.rawBytes("control", new byte[0]);
        kernel.rawBytes("hb", new byte[200_000]);
        assertThat(kernel.heartbeat(new byte[] {7})).containsExactly(7);
    }

    @Test
    void aReaderThatFallsAsleepAndVanishesLosesTheOthersNothing() {
        try (var asleep = kernel.subscriberThatReadsNothing()) {
            Reply reply = kernel.send(
                    "shell",
                    "execute_request",
                    Map.of("code", "for (int i = 0; i < 60_000; i++) System.out.println(\"y\".repeat(999));"));
            reply.countOnly = true;
            kernel.pause(2_000);
            asleep.close();
            kernel.await(reply::isDone, "the end of the cell");
            assertThat(reply.characters).isEqualTo(60_000_000);
        }
    }
}
