package dev.ijava.kernel.protocoltest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Comms between a page and the notebook's code, beside cells and on subshells, as JupyterLab uses them. */
@ParameterizedClass
@MethodSource("dev.ijava.kernel.protocoltest.Jdks#javas")
class CommIT {

    private static TestKernel kernel;

    @Parameter
    Path java;

    /** What the page sends as {@code "run"} decides what the handler does. */
    @BeforeParameterizedClassInvocation
    static void start(Path java) throws IOException {
        kernel = new TestKernel(java);
        Reply registered = kernel.execute("""
                import dev.ijava.kernel.comm.*;
                var taken = new java.util.concurrent.CopyOnWriteArrayList<Object>();
                void take(Comm comm, Map<String, Object> data) {
                    switch (String.valueOf(data.get("run"))) {
                        case "loop" -> { System.out.println("looping"); while (true) { } }
                        case "accept" -> accept();
                        case "fail" -> { throw new IllegalStateException("on purpose"); }
                        case "print" -> System.out.println("printed by " + data.get("who"));
                        case "slow" -> { pause(700); taken.add("slow"); }
                        default -> { taken.add(data); comm.send(data); }
                    }
                }
                void pause(long millis) { try { Thread.sleep(millis); } catch (InterruptedException e) { } }
                void accept() {
                    System.out.println("accepting");
                    try (var socket = new java.net.ServerSocket(0)) { socket.accept(); } catch (IOException e) { }
                }
                Comms.ofNotebook().register("test", (comm, data, buffers) -> {
                    if (data.containsKey("fail")) throw new IllegalStateException("no comm for you");
                    comm.onMessage((sent, more) -> take(comm, sent));
                    comm.onClose((sent, more) -> taken.add("closed " + comm.id()));
                });
                """);
        assertThat(registered.status()).as(registered::traceback).isEqualTo("ok");
    }

    @AfterParameterizedClassInvocation
    static void end() {
        kernel.close();
    }

    private static Reply idle(Reply reply) {
        kernel.await(() -> reply.kinds().contains("idle"), "idle");
        return reply;
    }

    private static String open(String subshell) {
        String id = UUID.randomUUID().toString();
        idle(kernel.sendTo(subshell, "comm_open", Map.of("comm_id", id, "target_name", "test", "data", Map.of())));
        return id;
    }

    private static Reply message(String subshell, String comm, Map<String, ?> data) {
        return kernel.sendTo(subshell, "comm_msg", Map.of("comm_id", comm, "data", data));
    }

    private static Reply said(Reply reply, String text) {
        kernel.await(() -> reply.stream("stdout").contains(text), text);
        return reply;
    }

    private static String createSubshell() {
        Reply made = kernel.send("control", "create_subshell_request", Map.of());
        kernel.await(made::isDone, "a subshell");
        return made.content().get("subshell_id").getAsString();
    }

    private static void deleteSubshell(String id) {
        Reply deleted = kernel.send("control", "delete_subshell_request", Map.of("subshell_id", id));
        kernel.await(deleted::isDone, "the end of a subshell");
    }

    private static Reply interruptUntilIdle(Reply handler) {
        kernel.send("control", "interrupt_request", Map.of());
        return idle(handler);
    }

    @Test
    void aMessageIsTakenAndAnsweredBetweenBusyAndIdle() {
        String comm = open(null);
        Reply reply = idle(message(null, comm, Map.of("value", 7)));
        assertThat(reply.kinds()).containsExactly("busy", "comm_msg", "idle");
        assertThat(reply.reply).isNull();
        JsonObject answer = reply.published("comm_msg").get(0);
        assertThat(answer.get("comm_id").getAsString()).isEqualTo(comm);
        assertThat(answer.getAsJsonObject("data").get("value").getAsInt()).isEqualTo(7);
        assertThat(kernel.ask("comm_info_request", Map.of("target_name", "test"))
                        .content()
                        .getAsJsonObject("comms")
                        .has(comm))
                .isTrue();
    }

    @Test
    @Tag("F14")
    void messagesAreTakenWhileACellRuns() {
        String comm = open(null);
        Reply cell = kernel.send(
                "shell", "execute_request", Map.of("code", "System.out.println(\"begun\"); Thread.sleep(2_000);"));
        said(cell, "begun");
        Reply printed = idle(message(null, comm, Map.of("run", "print", "who", "a widget")));
        assertThat(cell.isDone()).isFalse();
        assertThat(printed.stream("stdout")).isEqualTo("printed by a widget\n");
        kernel.await(cell::isDone, "the cell");
        assertThat(cell.stream("stdout")).isEqualTo("begun\n");
    }

    @Test
    void aCellThatWasSentAfterAMessageSeesWhatItDid() {
        String comm = open(null);
        kernel.execute("taken.clear();");
        message(null, comm, Map.of("run", "slow"));
        assertThat(kernel.execute("taken").result()).isEqualTo("[slow]");
    }

    @Test
    void aHandlerThatLoopsKeepsNothingWaitingAndIsInterrupted() {
        String comm = open(null);
        Reply loop = said(message(null, comm, Map.of("run", "loop")), "looping");
        assertThat(kernel.ask("kernel_info_request", Map.of()).status()).isEqualTo("ok");
        assertThat(kernel.ask("complete_request", Map.of("code", "\"\".isEmp", "cursor_pos", 8))
                        .content()
                        .getAsJsonArray("matches")
                        .toString())
                .contains("isEmpty");
        interruptUntilIdle(loop);
        assertThat(loop.stream("stderr")).contains("interrupted");
        assertThat(kernel.execute("1 + 1").result()).isEqualTo("2");
        assertThat(idle(message(null, comm, Map.of("run", "print", "who", "the next"))).stream("stdout"))
                .isEqualTo("printed by the next\n");
    }

    @Test
    void aHandlerThatCannotBeStoppedIsLeftBehind() {
        String comm = open(null);
        Reply stuck = said(message(null, comm, Map.of("run", "accept")), "accepting");
        interruptUntilIdle(stuck);
        assertThat(stuck.stream("stderr")).contains("interrupted");
        assertThat(idle(message(null, comm, Map.of("run", "print", "who", "the next"))).stream("stdout"))
                .isEqualTo("printed by the next\n");
    }

    @Test
    void anExceptionOfAHandlerIsOnStderrBelowItsMessage() {
        String comm = open(null);
        Reply failed = idle(message(null, comm, Map.of("run", "fail")));
        assertThat(failed.kinds()).containsExactly("busy", "stream", "idle");
        assertThat(failed.stream("stderr"))
                .contains("IllegalStateException", "on purpose")
                .doesNotContain("dev.ijava");
        assertThat(idle(message(null, comm, Map.of("value", 1))).kinds()).contains("comm_msg");
    }

    @Test
    void aCommWhoseTargetFailsIsClosed() {
        Reply reply = idle(kernel.send(
                "shell", "comm_open", Map.of("comm_id", "f1", "target_name", "test", "data", Map.of("fail", true))));
        assertThat(reply.published("comm_close")).hasSize(1);
        assertThat(reply.stream("stderr")).contains("no comm for you");
        assertThat(kernel.ask("comm_info_request", Map.of())
                        .content()
                        .getAsJsonObject("comms")
                        .has("f1"))
                .isFalse();
    }

    /** As JupyterLab does it: one subshell for the comms of a target, made before the first is opened. */
    @Test
    void aCommLivesOnASubshellFromItsOpeningToItsClose() {
        String subshell = createSubshell();
        Reply cell = kernel.send(
                "shell", "execute_request", Map.of("code", "System.out.println(\"begun\"); Thread.sleep(2_000);"));
        said(cell, "begun");
        String comm = open(subshell);
        assertThat(idle(message(subshell, comm, Map.of("value", 7))).kinds())
                .containsExactly("busy", "comm_msg", "idle");
        assertThat(cell.isDone()).isFalse();
        idle(kernel.sendTo(subshell, "comm_close", Map.of("comm_id", comm, "data", Map.of())));
        deleteSubshell(subshell);
        kernel.await(cell::isDone, "the cell");
        assertThat(kernel.execute("taken").result()).contains("closed " + comm);
    }

    @Test
    void aCloseThatComesAfterItsSubshellWasDeletedStillCounts() {
        String subshell = createSubshell();
        String comm = open(subshell);
        deleteSubshell(subshell);
        Reply message = idle(message(subshell, comm, Map.of("value", 1)));
        assertThat(message.kinds()).containsExactly("busy", "idle");
        idle(kernel.sendTo(subshell, "comm_close", Map.of("comm_id", comm, "data", Map.of())));
        assertThat(kernel.ask("comm_info_request", Map.of())
                        .content()
                        .getAsJsonObject("comms")
                        .has(comm))
                .isFalse();
    }

    @Test
    @Tag("F16")
    void numbersThatJsonDoesNotHaveArriveAsNullAndNullsStay() {
        Reply reply = kernel.execute("""
                var values = new LinkedHashMap<String, Object>();
                values.put("nan", Double.NaN);
                values.put("all", new double[] {1, Double.POSITIVE_INFINITY});
                values.put("none", null);
                values.put("single", List.of(Float.NEGATIVE_INFINITY, 0.5f));
                Comms.ofNotebook().open("page", values, Map.of("level", Double.NaN), List.of()).close();
                """);
        assertThat(reply.published("comm_open").get(0).getAsJsonObject("data"))
                .isEqualTo(JsonParser.parseString(
                        "{\"nan\": null, \"all\": [1.0, null], \"none\": null, \"single\": [null, 0.5]}"));
        assertThat(reply.published("comm_close")).hasSize(1);
    }

    @Test
    void dataThatAreNoJsonAreAnErrorOfTheCell() {
        Reply reply = kernel.execute("Comms.ofNotebook().open(\"page\", Map.of(\"thread\", Thread.currentThread()));");
        assertThat(reply.status()).isEqualTo("error");
        assertThat(kernel.execute("1 + 1").result()).isEqualTo("2");
    }
}
