package dev.ijava.kernel.protocoltest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Subshells (JEP 91): cells that run beside the main shell's, with the same variables. */
@ParameterizedClass
@MethodSource("dev.ijava.kernel.protocoltest.Jdks#javas")
class SubshellIT {

    private static final String SLEEP = "System.out.println(\"begun\"); Thread.sleep(600_000);";

    private static TestKernel kernel;

    @Parameter
    Path java;

    @BeforeParameterizedClassInvocation
    static void start(Path java) throws IOException {
        kernel = new TestKernel(java);
        kernel.execute("int kept = 41;");
    }

    @AfterParameterizedClassInvocation
    static void end() {
        kernel.close();
    }

    private static Reply control(String type, Map<String, ?> content) {
        Reply reply = kernel.send("control", type, content);
        kernel.await(reply::isDone, type);
        return reply;
    }

    private static String create() {
        return control("create_subshell_request", Map.of())
                .content()
                .get("subshell_id")
                .getAsString();
    }

    private static Reply delete(String subshell) {
        return control("delete_subshell_request", Map.of("subshell_id", subshell));
    }

    private static Reply send(String subshell, String code) {
        return kernel.sendTo(subshell, "execute_request", Map.of("code", code));
    }

    private static Reply execute(String subshell, String code) {
        Reply reply = send(subshell, code);
        kernel.await(reply::isDone, code);
        return reply;
    }

    private static Reply begun(Reply cell) {
        kernel.await(() -> !cell.stream("stdout").isEmpty(), "the cell to run");
        return cell;
    }

    private static Reply inMain(String code) {
        return begun(kernel.send("shell", "execute_request", Map.of("code", code)));
    }

    private static Reply interrupted(Reply... cells) {
        Reply reply = control("interrupt_request", Map.of());
        for (Reply cell : cells) {
            kernel.await(cell::isDone, "the end of an interrupted cell");
            assertThat(ename(cell)).isEqualTo("EvaluationInterruptedException");
        }
        return reply;
    }

    private static String ename(Reply reply) {
        return reply.content().get("ename").getAsString();
    }

    private static int count(Reply reply) {
        return reply.content().get("execution_count").getAsInt();
    }

    @Test
    void subshellsAreListedUntilTheyAreDeleted() {
        String first = create();
        String second = create();
        assertThat(list()).contains(first, second);
        assertThat(delete(first).status()).isEqualTo("ok");
        assertThat(list()).contains(second).doesNotContain(first);
        delete(second);
    }

    private static List<String> list() {
        return control("list_subshell_request", Map.of()).content().getAsJsonArray("subshell_id").asList().stream()
                .map(id -> id.getAsString())
                .toList();
    }

    @Test
    @Tag("F13")
    void aSubshellAnswersWhileACellOfTheMainShellSleeps() {
        String subshell = create();
        Reply main = inMain("System.out.println(\"begun\"); Thread.sleep(2_000); \"slept\"");
        Reply beside = execute(subshell, "System.out.println(\"beside\"); System.err.println(\"aside\"); 1 + 1");
        assertThat(main.isDone()).isFalse();
        assertThat(beside.kinds())
                .containsExactly("busy", "execute_input", "stream", "stream", "execute_result", "idle");
        assertThat(beside.result()).isEqualTo("2");
        kernel.await(main::isDone, "the main shell's cell");
        assertThat(main.result()).isEqualTo("slept");
        assertThat(main.stream("stdout")).isEqualTo("begun\n");
        assertThat(beside.stream("stdout")).isEqualTo("beside\n");
        delete(subshell);
    }

    @Test
    void whatACellPrintsGoesToItsOwnParentWhileAnotherPrints() {
        String subshell = create();
        String print = "for (int i = 0; i < 300; i++) { System.out.println(\"%s\"); Thread.sleep(1); }";
        Reply main = kernel.send("shell", "execute_request", Map.of("code", print.formatted("main")));
        Reply beside = send(subshell, print.formatted("sub"));
        kernel.await(() -> main.isDone() && beside.isDone(), "both");
        assertThat(main.stream("stdout")).isEqualTo("main\n".repeat(300));
        assertThat(beside.stream("stdout")).isEqualTo("sub\n".repeat(300));
        delete(subshell);
    }

    @Test
    void declarationsAndValuesAreShared() {
        String subshell = create();
        execute(
                subshell,
                "record Point(int x, int y) { } var made = new Point(3, 4); int twice(int n) { return 2 * n; }");
        assertThat(kernel.execute("twice(made.x() + made.y())").result()).isEqualTo("14");
        kernel.execute("kept = 42;");
        assertThat(execute(subshell, "kept").result()).isEqualTo("42");
        kernel.execute("kept = 41;");
        delete(subshell);
    }

    @Test
    void manyCellsInSeveralShellsAtOnceAllComeToTheirEnd() {
        List<String> subshells = List.of(create(), create(), create());
        List<Reply> all = new java.util.ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(kernel.send("shell", "execute_request", Map.of("code", "int m" + i + " = " + i + "; m" + i)));
            for (int s = 0; s < subshells.size(); s++) {
                String name = "s" + s + "_" + i;
                all.add(send(subshells.get(s), "import java.util.zip.*; int " + name + " = " + i + "; " + name));
            }
        }
        kernel.await(() -> all.stream().allMatch(Reply::isDone), "all cells");
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).result()).isEqualTo(String.valueOf(i / 4));
        }
        assertThat(kernel.execute("m19 + s0_19 + s1_19 + s2_19").result()).isEqualTo("76");
        subshells.forEach(SubshellIT::delete);
    }

    @Test
    void eachShellCountsItsOwnCells() {
        int before = count(kernel.execute("1"));
        String subshell = create();
        assertThat(count(execute(subshell, "1"))).isEqualTo(1);
        assertThat(count(execute(subshell, "2"))).isEqualTo(2);
        assertThat(count(kernel.execute("1"))).isEqualTo(before + 1);
        delete(subshell);
    }

    @Test
    void theHistoryOfASubshellIsASessionOfItsOwn() {
        String subshell = create();
        execute(subshell, "\"only here\"");
        Reply own = kernel.sendTo(subshell, "history_request", Map.of("hist_access_type", "range", "session", 0));
        kernel.await(own::isDone, "history");
        assertThat(own.content().getAsJsonArray("history")).hasSize(1);
        assertThat(own.content().getAsJsonArray("history").toString()).contains("only here");
        Reply main = kernel.ask("history_request", Map.of("hist_access_type", "range", "session", 0));
        assertThat(main.content().getAsJsonArray("history").toString()).doesNotContain("only here");
        delete(subshell);
    }

    @Test
    void anErrorAbortsTheCellsBehindItInItsOwnShellOnly() {
        String subshell = create();
        Reply main = inMain("System.out.println(\"begun\"); Thread.sleep(1_500); \"main\"");
        Reply behindMain = kernel.send("shell", "execute_request", Map.of("code", "\"behind main\""));
        Reply failing = send(subshell, "Thread.sleep(300); throw new IllegalStateException();");
        Reply behindFailing = send(subshell, "\"never\"");
        kernel.await(() -> main.isDone() && behindMain.isDone() && behindFailing.isDone(), "all");
        assertThat(failing.status()).isEqualTo("error");
        assertThat(behindFailing.status()).isEqualTo("aborted");
        assertThat(main.result()).isEqualTo("main");
        assertThat(behindMain.result()).isEqualTo("behind main");
        assertThat(execute(subshell, "\"again\"").result()).isEqualTo("again");
        delete(subshell);
    }

    @Test
    void anInterruptStopsWhatRunsInEveryShell() {
        String subshell = create();
        Reply main = inMain(SLEEP);
        Reply beside = begun(send(subshell, "System.out.println(\"begun\"); while (true) { }"));
        interrupted(main, beside);
        assertThat(kernel.execute("kept").result()).isEqualTo("41");
        assertThat(execute(subshell, "kept").result()).isEqualTo("41");
        delete(subshell);
    }

    @Test
    void aCellThatCannotBeStoppedIsLeftBehindAndItsSubshellGoesOn() {
        String subshell = create();
        Reply stuck = begun(send(subshell, "System.out.println(\"begun\"); new java.net.ServerSocket(0).accept();"));
        interrupted(stuck);
        assertThat(execute(subshell, "kept + 1").result()).isEqualTo("42");
        delete(subshell);
    }

    @Test
    void aSubshellThatIsNotThereIsAnError() {
        Reply execution = execute("no-such-subshell", "kept = 0;");
        assertThat(execution.status()).isEqualTo("error");
        assertThat(execution.content().get("evalue").getAsString()).contains("no-such-subshell");
        assertThat(execution.kinds()).containsExactly("busy", "idle");
        for (String type : List.of("kernel_info_request", "complete_request", "history_request", "comm_info_request")) {
            Reply other = kernel.sendTo("no-such-subshell", type, Map.of("code", "ke", "cursor_pos", 2));
            kernel.await(other::isDone, type);
            assertThat(other.status()).as(type).isEqualTo("error");
        }
        assertThat(delete("no-such-subshell").status()).isEqualTo("error");
        assertThat(kernel.execute("kept").result()).isEqualTo("41");
    }

    @Test
    void deletingABusySubshellEndsItsCellsAndNothingElse() {
        String subshell = create();
        Reply main = inMain("System.out.println(\"begun\"); Thread.sleep(2_000); \"main\"");
        Reply running = begun(send(subshell, SLEEP));
        Reply waiting = send(subshell, "kept = 0;");
        kernel.await(() -> kernel.ask("kernel_info_request", Map.of()).isDone(), "the waiting cell to have arrived");
        assertThat(delete(subshell).status()).isEqualTo("ok");
        kernel.await(() -> running.isDone() && waiting.isDone(), "the subshell's cells");
        assertThat(ename(running)).isEqualTo("SubshellDeleted");
        assertThat(waiting.status()).isEqualTo("aborted");
        assertThat(execute(subshell, "kept = 0;").status()).isEqualTo("error");
        kernel.await(main::isDone, "the main shell's cell");
        assertThat(main.result()).isEqualTo("main");
        assertThat(kernel.execute("kept").result()).isEqualTo("41");
    }

    @Test
    void twoCellsCanAskAtOnceAndEachGetsItsOwnAnswer() {
        String subshell = create();
        String ask = "new Scanner(System.in).nextLine()";
        Reply main = kernel.send("shell", "execute_request", Map.of("code", ask, "allow_stdin", true));
        Reply beside = kernel.sendTo(subshell, "execute_request", Map.of("code", ask, "allow_stdin", true));
        kernel.await(() -> !main.questions.isEmpty() && !beside.questions.isEmpty(), "two questions");
        kernel.answer(beside.questions.get(0), "for the subshell");
        kernel.answer(main.questions.get(0), "for main");
        kernel.await(() -> main.isDone() && beside.isDone(), "both");
        assertThat(main.result()).isEqualTo("for main");
        assertThat(beside.result()).isEqualTo("for the subshell");
        delete(subshell);
    }

    @Test
    void aCellBesideAnotherLeavesSystemOutAlone() {
        String subshell = create();
        Reply main = inMain("System.out.println(\"begun\"); var before = System.out;"
                + " var caught = new ByteArrayOutputStream(); System.setOut(new PrintStream(caught));"
                + " Thread.sleep(1_500); System.out.print(\"caught\"); System.setOut(before);");
        kernel.pause(300);
        execute(subshell, "1 + 1");
        kernel.await(main::isDone, "the main shell's cell");
        assertThat(kernel.execute("caught").result()).isEqualTo("caught");
        delete(subshell);
    }

    @Test
    void startupScriptsRunOnceBeforeTheFirstCellOfAnyShell() throws IOException {
        String script = "Thread.sleep(1_000); int started = 0; started++;";
        try (TestKernel scripted = new TestKernel(java, "k", Map.of("IJAVA_STARTUP_SCRIPT", script))) {
            Reply made = scripted.send("control", "create_subshell_request", Map.of());
            scripted.await(made::isDone, "a subshell");
            String id = made.content().get("subshell_id").getAsString();
            Reply beside = scripted.sendTo(id, "execute_request", Map.of("code", "started"));
            Reply main = scripted.send("shell", "execute_request", Map.of("code", "started"));
            scripted.await(() -> beside.isDone() && main.isDone(), "both");
            assertThat(beside.result()).isEqualTo("1");
            assertThat(main.result()).isEqualTo("1");
        }
    }

    @Test
    void aShutdownEndsAKernelWithBusySubshells() throws Exception {
        try (TestKernel ending = new TestKernel(java)) {
            Reply made = ending.send("control", "create_subshell_request", Map.of());
            ending.await(made::isDone, "a subshell");
            JsonObject content = made.content();
            Reply cell =
                    ending.sendTo(content.get("subshell_id").getAsString(), "execute_request", Map.of("code", SLEEP));
            ending.await(() -> !cell.stream("stdout").isEmpty(), "the cell to run");
            Reply bye = ending.send("control", "shutdown_request", Map.of("restart", false));
            ending.await(
                    () -> bye.reply != null && !bye.published("shutdown_reply").isEmpty(), "the replies");
            assertThat(ending.process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
