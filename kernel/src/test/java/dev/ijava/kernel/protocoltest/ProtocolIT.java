package dev.ijava.kernel.protocoltest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The Jupyter messaging specification, over real sockets, against the packaged jar. */
@ParameterizedClass
@MethodSource("dev.ijava.kernel.protocoltest.Jdks#javas")
class ProtocolIT {

    private static TestKernel kernel;

    @Parameter
    Path java;

    @BeforeParameterizedClassInvocation
    static void start(Path java) throws IOException {
        kernel = new TestKernel(java);
    }

    @AfterParameterizedClassInvocation
    static void end() {
        kernel.close();
    }

    @Test
    void kernelInfoNamesProtocolAndLanguage() {
        JsonObject info = kernel.ask("kernel_info_request", Map.of()).content();
        assertThat(info.get("protocol_version").getAsString()).isEqualTo("5.5");
        assertThat(info.getAsJsonArray("supported_features").toString()).isEqualTo("[\"kernel subshells\"]");
        assertThat(info.getAsJsonObject("language_info").get("name").getAsString())
                .isEqualTo("Java");
        assertThat(info.getAsJsonObject("language_info").get("file_extension").getAsString())
                .isEqualTo(".jshell");
    }

    @Test
    void whoSubscribesIsWelcomedAsOftenAsSomebodyDoes() {
        assertThat(welcomes()).contains("");
        try (var another = kernel.subscriber("")) {
            int before = welcomes().size();
            kernel.await(() -> welcomes().size() > before, "the welcome of another front end");
        }
        try (var some = kernel.subscriber("a topic")) {
            assertThat(some.recvStr()).isEqualTo("a topic");
        }
        assertThat(kernel.execute("1 + 1").result()).isEqualTo("2");
    }

    private static List<String> welcomes() {
        return kernel.withoutParent.stream()
                .filter(message -> message.type().equals("iopub_welcome"))
                .map(message -> message.content().get("subscription").getAsString())
                .toList();
    }

    @Test
    void theConnectionIsToldWithItsPorts() {
        JsonObject ports = kernel.ask("connect_request", Map.of()).content();
        kernel.ports.forEach(
                (name, port) -> assertThat(ports.get(name).getAsInt()).as(name).isEqualTo(port));
    }

    @Test
    void aRequestOfTheDebuggerGetsAnError() {
        Reply reply = kernel.send("control", "debug_request", Map.of("type", "request", "command", "initialize"));
        kernel.await(reply::isDone, "the reply");
        assertThat(reply.reply.type()).isEqualTo("debug_reply");
        assertThat(reply.status()).isEqualTo("error");
    }

    @Test
    void whatNobodyKnowsIsNotAnsweredAndHarmsNothing() {
        Reply reply = kernel.send("shell", "no_such_request", Map.of());
        assertThat(kernel.execute("1 + 1").result()).isEqualTo("2");
        assertThat(reply.reply).isNull();
    }

    @Test
    void userExpressionsOfAFailedCellAreNotEvaluated() {
        Reply reply = kernel.execute("throw new RuntimeException();", Map.of("user_expressions", Map.of("a", "1")));
        assertThat(reply.content().getAsJsonObject("user_expressions").size()).isZero();
    }

    @Test
    void withoutStoreHistoryACellNeitherCountsNorIsKept() {
        int before = kernel.execute("1").content().get("execution_count").getAsInt();
        Reply reply = kernel.execute("\"not for the history\"", Map.of("store_history", false));
        assertThat(reply.result()).isEqualTo("not for the history");
        assertThat(kernel.execute("1").content().get("execution_count").getAsInt())
                .isEqualTo(before + 1);
        assertThat(kernel.ask("history_request", Map.of("hist_access_type", "tail", "n", 3))
                        .content()
                        .toString())
                .doesNotContain("not for the history");
    }

    @Test
    void aSilentCellThatFailsAnswersWithItsErrorAndPublishesNone() {
        Reply reply = kernel.execute("throw new IllegalStateException(\"quietly\");", Map.of("silent", true));
        assertThat(reply.content().get("evalue").getAsString()).isEqualTo("quietly");
        assertThat(reply.kinds()).containsExactly("busy", "idle");
    }

    @Test
    void numbersThatJsonDoesNotHaveAreNullInWhatIsShown() {
        Reply reply = kernel.execute(
                "display(dev.ijava.kernel.display.MimeBundle.of(\"application/json\", Map.of(\"x\", Double.NaN)));");
        assertThat(reply.published("display_data")
                        .get(0)
                        .getAsJsonObject("data")
                        .get("application/json")
                        .toString())
                .isEqualTo("{\"x\":null}");
    }

    @Test
    void anExecutionIsBusyThenInputThenOutputThenResultThenIdle() {
        Reply reply = kernel.execute("System.out.print(\"out\"); 6 * 7");
        assertThat(reply.kinds()).containsExactly("busy", "execute_input", "stream", "execute_result", "idle");
        assertThat(reply.result()).isEqualTo("42");
        assertThat(reply.iopub)
                .allSatisfy(message -> assertThat(message.parentId()).isEqualTo(reply.requestId));
    }

    @Test
    void everyOtherRequestIsSurroundedByBusyAndIdle() {
        for (String type : List.of("kernel_info_request", "comm_info_request", "history_request")) {
            assertThat(kernel.ask(type, Map.of("hist_access_type", "tail")).kinds())
                    .as(type)
                    .containsExactly("busy", "idle");
        }
    }

    @Test
    void aSilentExecutionShowsNothingAndDoesNotCount() {
        int before = kernel.execute("1").content().get("execution_count").getAsInt();
        Reply silent = kernel.execute("int hidden = 7; hidden", Map.of("silent", true));
        Reply after = kernel.execute("hidden");
        assertThat(silent.kinds()).containsExactly("busy", "idle");
        assertThat(after.result()).isEqualTo("7");
        assertThat(after.content().get("execution_count").getAsInt()).isEqualTo(before + 1);
    }

    @Test
    void userExpressionsAreEvaluatedAfterTheCode() {
        Reply reply = kernel.execute(
                "int six = 6;", Map.of("user_expressions", Map.of("good", "six * 7", "bad", "noSuchName")));
        JsonObject values = reply.content().getAsJsonObject("user_expressions");
        assertThat(values.getAsJsonObject("good")
                        .getAsJsonObject("data")
                        .get("text/plain")
                        .getAsString())
                .isEqualTo("42");
        assertThat(values.getAsJsonObject("bad").get("status").getAsString()).isEqualTo("error");
    }

    @Test
    void aDisplayCanBeReplacedFromALaterCell() {
        Reply shown = kernel.execute("String shownId = display(\"first\");");
        Reply updated = kernel.execute("updateDisplay(shownId, \"<b>second</b>\", \"text/html\");");
        JsonObject first = shown.published("display_data").get(0);
        JsonObject second = updated.published("update_display_data").get(0);
        assertThat(second.get("transient")).isEqualTo(first.get("transient"));
        assertThat(second.getAsJsonObject("data").get("text/html").getAsString())
                .isEqualTo("<b>second</b>");
    }

    @Test
    void outputCanBeClearedWhenTheNextComes() {
        Reply reply = kernel.execute("clearOutput(true);");
        assertThat(reply.published("clear_output").get(0).get("wait").getAsBoolean())
                .isTrue();
    }

    @Test
    void streamsKeepTheirOrderAndArriveBeforeIdle() {
        Reply reply = kernel.execute(
                "System.out.print(\"a\"); System.err.print(\"b\"); System.out.print(\"c\"); String d = display(\"d\");");
        assertThat(reply.kinds())
                .containsExactly("busy", "execute_input", "stream", "stream", "stream", "display_data", "idle");
        assertThat(reply.published("stream").stream().map(m -> m.get("text").getAsString()))
                .containsExactly("a", "b", "c");
    }

    @Test
    void twentyThousandLinesTakeFewMessagesAndLoseNone() {
        Reply reply = kernel.execute("for (int i = 0; i < 20_000; i++) System.out.println(i);");
        assertThat(reply.stream("stdout").lines().count()).isEqualTo(20_000);
        assertThat(reply.published("stream")).hasSizeLessThan(200);
    }

    @Test
    void anExceptionIsAnErrorOfTheCellWithItsLineAndCauses() {
        Reply reply =
                kernel.execute("int ok = 1;\nthrow new IllegalStateException(\"outer\", new IOException(\"inner\"));");
        assertThat(reply.status()).isEqualTo("error");
        assertThat(reply.content().get("ename").getAsString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(reply.content().get("evalue").getAsString()).isEqualTo("outer");
        assertThat(reply.published("error")).hasSize(1);
        assertThat(reply.traceback()).contains(", line 2", "Caused by: java.io.IOException: inner");
        assertThat(reply.traceback()).doesNotContain("dev.ijava", "jdk.jshell", "REPL");
    }

    @Test
    void aCompileErrorShowsTheLineAndACaret() {
        Reply reply = kernel.execute("int fine = 1;\nint wrong = \"text\";");
        assertThat(reply.traceback())
                .contains("|   int wrong = \"text\";")
                .contains("                ^^^^^^")
                .contains("incompatible types")
                .contains("line 2");
    }

    @Test
    void cellsQueuedBehindAFailedOneAreAborted() {
        kernel.execute("int ran = 0;");
        Reply failing = kernel.send(
                "shell", "execute_request", Map.of("code", "Thread.sleep(300); throw new RuntimeException();"));
        Reply queued = kernel.send("shell", "execute_request", Map.of("code", "ran = 1;"));
        kernel.await(() -> failing.isDone() && queued.isDone(), "both cells");
        assertThat(queued.status()).isEqualTo("aborted");
        assertThat(kernel.execute("ran").result()).isEqualTo("0");
    }

    @Test
    void aCellSentAfterAFailedOnesReplyRuns() {
        for (int i = 0; i < 5; i++) {
            assertThat(kernel.execute("throw new RuntimeException();").status()).isEqualTo("error");
            assertThat(kernel.execute("\"again\"").status()).isEqualTo("ok");
        }
    }

    @Test
    void withoutStopOnErrorQueuedCellsRun() {
        Reply failing = kernel.send(
                "shell",
                "execute_request",
                Map.of("code", "Thread.sleep(300); throw new RuntimeException();", "stop_on_error", false));
        Reply queued = kernel.send("shell", "execute_request", Map.of("code", "\"ran\""));
        kernel.await(() -> failing.isDone() && queued.isDone(), "both cells");
        assertThat(queued.result()).isEqualTo("ran");
    }

    @Test
    void readingSystemInAsksTheFrontEnd() {
        Reply reply = kernel.send(
                "shell", "execute_request", Map.of("code", "new Scanner(System.in).nextLine()", "allow_stdin", true));
        kernel.await(() -> !reply.questions.isEmpty(), "a question");
        kernel.answer(reply.questions.get(0), "héllo");
        kernel.await(reply::isDone, "the end of the cell");
        assertThat(reply.result()).isEqualTo("héllo");
    }

    @Test
    void aPasswordIsAskedForAsOne() {
        Reply reply =
                kernel.send("shell", "execute_request", Map.of("code", "readPassword(\"pw: \")", "allow_stdin", true));
        kernel.await(() -> !reply.questions.isEmpty(), "a question");
        JsonObject question = reply.questions.get(0).content();
        kernel.answer(reply.questions.get(0), "s3cret");
        kernel.await(reply::isDone, "the end of the cell");
        assertThat(question.get("password").getAsBoolean()).isTrue();
        assertThat(question.get("prompt").getAsString()).isEqualTo("pw: ");
        assertThat(reply.result()).isEqualTo("s3cret");
    }

    @Test
    void anAnswerThatNamesNoQuestionIsForTheOneThatIsOpen() {
        Reply reply = kernel.send(
                "shell", "execute_request", Map.of("code", "new Scanner(System.in).nextLine()", "allow_stdin", true));
        kernel.await(() -> !reply.questions.isEmpty(), "a question");
        kernel.answer("{}", "as jupyter_client sends it");
        kernel.await(reply::isDone, "the end of the cell");
        assertThat(reply.result()).isEqualTo("as jupyter_client sends it");
    }

    @Test
    void anAnswerToAnInterruptedQuestionIsForNobody() {
        Map<String, Object> ask = Map.of("code", "new Scanner(System.in).nextLine()", "allow_stdin", true);
        Reply interrupted = kernel.send("shell", "execute_request", ask);
        kernel.await(() -> !interrupted.questions.isEmpty(), "a question");
        kernel.send("control", "interrupt_request", Map.of());
        kernel.await(interrupted::isDone, "the end of the cell");
        Reply next = kernel.send("shell", "execute_request", ask);
        kernel.await(() -> !next.questions.isEmpty(), "the next question");
        kernel.answer(interrupted.questions.get(0), "too late");
        kernel.answer(next.questions.get(0), "in time");
        kernel.await(next::isDone, "the end of the cell");
        assertThat(next.result()).isEqualTo("in time");
    }

    @Test
    void whereNobodyCanBeAskedReadingEnds() {
        assertThat(kernel.execute("System.in.read()").result()).isEqualTo("-1");
    }

    @Test
    void completionAnswersWhileACellRuns() {
        Reply cell = kernel.send("shell", "execute_request", Map.of("code", "Thread.sleep(2000); \"slept\""));
        kernel.await(() -> cell.kinds().contains("execute_input"), "the cell to start");
        Reply completion = kernel.ask("complete_request", Map.of("code", "\"😀\".sub", "cursor_pos", 7));
        assertThat(cell.isDone()).isFalse();
        assertThat(completion.content().getAsJsonArray("matches").toString()).contains("substring");
        assertThat(completion.content().get("cursor_start").getAsInt()).isEqualTo(4);
        kernel.await(cell::isDone, "the end of the cell");
        assertThat(cell.result()).isEqualTo("slept");
    }

    @Test
    void inspectionFindsASignature() {
        Reply reply = kernel.ask(
                "inspect_request", Map.of("code", "\"abc\".substring(1)", "cursor_pos", 10, "detail_level", 0));
        assertThat(reply.content().get("found").getAsBoolean()).isTrue();
        assertThat(reply.content().getAsJsonObject("data").get("text/plain").getAsString())
                .contains("substring(int");
    }

    @Test
    void completenessKnowsAllThreeAnswers() {
        assertThat(completeness("int a = 1;")).isEqualTo("complete");
        assertThat(completeness("for (int i = 0; i < 3; i++) {")).isEqualTo("incomplete");
        assertThat(completeness("int a = = 1;")).isEqualTo("invalid");
    }

    private String completeness(String code) {
        return kernel.ask("is_complete_request", Map.of("code", code)).status();
    }

    @Test
    void historyHasTheLastCells() {
        kernel.execute("\"first of two\"");
        kernel.execute("\"second of two\"");
        Reply reply = kernel.ask("history_request", Map.of("hist_access_type", "tail", "n", 2));
        assertThat(reply.content().getAsJsonArray("history").toString()).contains("first of two", "second of two");
    }

    @Test
    void aCommForAnUnknownTargetIsClosed() {
        Reply reply =
                kernel.send("shell", "comm_open", Map.of("comm_id", "c1", "target_name", "no.such", "data", Map.of()));
        kernel.await(() -> reply.kinds().contains("idle"), "idle");
        assertThat(reply.kinds()).containsExactly("busy", "comm_close", "idle");
    }

    @Test
    void anInterruptEndsALoopAndKeepsVariables() {
        kernel.execute("int kept = 41;");
        Reply loop = kernel.send("shell", "execute_request", Map.of("code", "while (true) { }"));
        kernel.await(() -> loop.kinds().contains("execute_input"), "the loop to start");
        kernel.send("control", "interrupt_request", Map.of());
        kernel.await(loop::isDone, "the loop to end");
        assertThat(loop.content().get("ename").getAsString()).isEqualTo("EvaluationInterruptedException");
        assertThat(kernel.execute("kept + 1").result()).isEqualTo("42");
    }

    @Test
    void aForgedMessageDoesNotRun() {
        kernel.execute("int forged = 0;");
        List<byte[]> frames =
                kernel.signed(TestKernel.header("execute_request").toString(), "{}", "{\"code\": \"forged = 1;\"}");
        frames.set(1, "0".repeat(64).getBytes(StandardCharsets.US_ASCII));
        kernel.sendFrames("shell", frames);
        assertThat(kernel.execute("forged").result()).isEqualTo("0");
    }

    @Test
    void brokenMessagesAreIgnored() {
        String header = TestKernel.header("execute_request").toString();
        for (String content : List.of("{", "", "[1]", "null", "{\"code\": 5}", "{\"code\": null}", "{}")) {
            kernel.sendFrames("shell", kernel.signed(header, "{}", content));
            kernel.sendFrames("shell", kernel.signed(content, "{}", "{\"code\": \"1\"}"));
        }
        kernel.sendFrames("control", kernel.signed(header, "{}", "{}").subList(0, 3));
        assertThat(kernel.execute("1 + 1").result()).isEqualTo("2");
    }

    @Test
    void theHeartbeatEchoes() {
        assertThat(kernel.heartbeat(new byte[] {1, 2, 3})).containsExactly(1, 2, 3);
    }

    @Test
    void anEmptyKeyMeansUnsignedMessages() throws IOException {
        try (TestKernel unsigned = new TestKernel(java, "", Map.of())) {
            assertThat(unsigned.execute("1 + 1").result()).isEqualTo("2");
        }
    }

    @Test
    void aShutdownIsAnsweredAndEndsTheProcess() throws Exception {
        try (TestKernel ending = new TestKernel(java)) {
            Reply reply = ending.send("control", "shutdown_request", Map.of("restart", true));
            ending.await(() -> reply.reply != null, "the reply");
            assertThat(reply.content().get("restart").getAsBoolean()).isTrue();
            ending.await(() -> !reply.published("shutdown_reply").isEmpty(), "the farewell to the other front ends");
            assertThat(ending.process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anIpcConnectionEndsTheKernelWithASentence() throws Exception {
        Process process = TestKernel.start(java, kernel.connectionFile("ipc"), kernel.folder, Map.of());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(kernel.log()).contains("ipc", "tcp");
    }

    @Test
    void aStartupScriptRunsBeforeTheFirstCell() throws IOException {
        Map<String, String> environment = Map.of("IJAVA_STARTUP_SCRIPT", "int started = 42;");
        try (TestKernel scripted = new TestKernel(java, "k", environment)) {
            assertThat(scripted.execute("started").result()).isEqualTo("42");
        }
    }

    @Test
    void aTimeoutEndsACell() throws IOException {
        try (TestKernel limited = new TestKernel(java, "k", Map.of("IJAVA_TIMEOUT", "3 SECONDS"))) {
            Reply reply = limited.execute("while (true) { }");
            assertThat(reply.content().get("ename").getAsString()).isEqualTo("EvaluationTimeoutException");
        }
    }
}
