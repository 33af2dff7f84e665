package dev.ijava.kernel.protocoltest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Notebooks written for IJava and JJava run unchanged, against the packaged jar: the table {@code compatibility.txt}, and
 * what takes more than cells. Tags are the rows of docs/compatibility.md.
 */
class CompatibilityIT {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static TestKernel kernel;
    private static String notebook = "";

    static List<CompatibilityRow> rows() throws IOException {
        return CompatibilityRow.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowHolds(CompatibilityRow row) throws IOException {
        TestKernel own = kernelOf(row.notebook());
        for (CompatibilityRow.Step step : row.steps()) {
            Expectations.check(own.execute(step.code()), step.expected());
        }
    }

    @Test
    @Tag("C12")
    void anErrorIsInTheReplyToo() throws IOException {
        int before = executionCount("1");
        Reply failed = kernelOf("F").execute("1/0");
        assertThat(failed.status()).isEqualTo("error");
        assertThat(failed.published("error").get(0).get("ename"))
                .isEqualTo(failed.content().get("ename"));
        assertThat(failed.content().get("execution_count").getAsInt()).isEqualTo(before + 1);
    }

    @Test
    @Tag("F01")
    void aScannerAsksOnce() throws IOException {
        TestKernel own = kernelOf("F");
        Reply cell = own.send(
                "shell", "execute_request", Map.of("code", "new Scanner(System.in).nextLine()", "allow_stdin", true));
        own.await(() -> !cell.questions.isEmpty(), "the question");
        own.answer(cell.questions.get(0), "hello");
        own.await(cell::isDone, "the end of the cell");
        assertThat(cell.result()).isEqualTo("hello");
        assertThat(cell.questions).hasSize(1);
    }

    @Test
    @Tag("F02")
    void whereNobodyCanBeAskedInputIsAtItsEnd() throws IOException {
        assertThat(kernelOf("F").execute("System.in.read()").result()).isEqualTo("-1");
    }

    @Test
    @Tag("F04")
    void aSleepIsInterrupted() throws IOException {
        assertThat(interrupted("Thread.sleep(80_000); \"no\"").result()).isNull();
        assertThat(kernelOf("F").execute("1").result()).isEqualTo("1");
    }

    @Test
    @Tag("F05")
    void anInterruptedLoopDoesNotRunOn() throws IOException {
        interrupted("long c = 0; while (true) c++;");
        assertThat(kernelOf("F")
                        .execute("long c0 = c; Thread.sleep(300); c > c0")
                        .result())
                .isEqualTo("false");
    }

    @Test
    @Tag("F09")
    void silentCellsAndUserExpressionsAreTheProtocols() throws IOException {
        int before = executionCount("1");
        Reply silent = kernelOf("F").execute("1+1", Map.of("silent", true));
        assertThat(silent.kinds()).containsExactly("busy", "idle");
        Reply asked = kernelOf("F").execute("2", Map.of("user_expressions", Map.of("a", "1+1")));
        assertThat(asked.content().get("execution_count").getAsInt()).isEqualTo(before + 1);
        assertThat(asked.content().getAsJsonObject("user_expressions").toString())
                .contains("\"text/plain\":\"2\"");
    }

    @Test
    @Tag("F10")
    void everyRequestIsAnswered() throws IOException {
        TestKernel own = kernelOf("F");
        own.send("shell", "execute_request", Map.of("code", "1/0", "stop_on_error", true));
        assertThat(own.execute("2").status()).isEqualTo("aborted");
        assertThat(own.ask("history_request", Map.of("hist_access_type", "tail", "n", 1))
                        .status())
                .isEqualTo("ok");
        assertThat(own.ask("comm_info_request", Map.of()).status()).isEqualTo("ok");
        assertThat(own.ask("is_complete_request", Map.of("code", "int x = ;")).status())
                .isEqualTo("invalid");
        assertThat(own.ask("is_complete_request", Map.of("code", "for(")).status())
                .isEqualTo("incomplete");
    }

    @Test
    @Tag("F12")
    void manyLinesComeInFewMessages() throws IOException {
        Reply cell = kernelOf("F").execute("for (int i=0;i<20000;i++) System.out.println(i);");
        assertThat(cell.stream("stdout").lines().count()).isEqualTo(20_000);
        assertThat(cell.published("stream")).hasSizeLessThan(2_000);
    }

    private static Reply interrupted(String code) throws IOException {
        TestKernel own = kernelOf("F");
        Reply cell = own.send("shell", "execute_request", Map.of("code", "System.out.println(); " + code));
        own.await(() -> cell.kinds().contains("stream"), "the code to run");
        own.send("control", "interrupt_request", Map.of());
        own.await(cell::isDone, "the end of the cell");
        assertThat(cell.content().get("ename").getAsString()).isEqualTo("EvaluationInterruptedException");
        return cell;
    }

    private static int executionCount(String code) throws IOException {
        return kernelOf("F").execute(code).content().get("execution_count").getAsInt();
    }

    /** One kernel at a time: rows come in the order of their notebooks. */
    private static TestKernel kernelOf(String wanted) throws IOException {
        if (!notebook.equals(wanted)) {
            end();
            kernel = new TestKernel(JAVA);
            CompatibilityFiles.copyTo(kernel.folder);
            notebook = wanted;
        }
        return kernel;
    }

    @AfterAll
    static void end() {
        if (kernel != null) {
            kernel.close();
        }
    }
}
