package dev.ijava.kernel.protocoltest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The input of cells outlives their kernel. */
@ParameterizedClass
@MethodSource("dev.ijava.kernel.protocoltest.Jdks#javas")
class HistoryIT {

    private static final Map<String, Object> TAIL = Map.of("hist_access_type", "tail", "n", 100);

    @Parameter
    Path java;

    @TempDir
    Path folder;

    private TestKernel kernel(String history) throws IOException {
        return new TestKernel(java, "k", Map.of("IJAVA_HISTORY", history));
    }

    private static JsonArray history(TestKernel kernel, Map<String, Object> request) {
        return kernel.ask("history_request", request).content().getAsJsonArray("history");
    }

    private static void shutDown(TestKernel kernel) throws InterruptedException {
        Reply reply = kernel.send("control", "shutdown_request", Map.of("restart", true));
        kernel.await(() -> reply.reply != null, "the reply");
        assertThat(kernel.process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Tag("F15")
    void aRestartedKernelKnowsEveryCellOfTheOneBefore() throws Exception {
        Path file = folder.resolve("cells.jsonl");
        try (TestKernel first = kernel(file.toString())) {
            first.execute("int before = 1;");
            first.execute("\"not stored\"", Map.of("store_history", false));
            first.execute("\"the last\"");
            shutDown(first);
        }
        try (TestKernel second = kernel(file.toString())) {
            second.execute("\"new\"");
            assertThat(history(second, TAIL).toString())
                    .isEqualTo("[[1,1,\"int before = 1;\"],[1,2,\"\\\"the last\\\"\"],[2,1,\"\\\"new\\\"\"]]");
            assertThat(history(second, Map.of("hist_access_type", "range", "session", -1, "start", 2))
                            .toString())
                    .isEqualTo("[[1,2,\"\\\"the last\\\"\"]]");
            assertThat(history(second, Map.of("hist_access_type", "search", "pattern", "*before*"))
                            .toString())
                    .isEqualTo("[[1,1,\"int before = 1;\"]]");
        }
    }

    @Test
    void aKernelThatIsTerminatedHasWrittenItsCells() throws Exception {
        Path file = folder.resolve("cells.jsonl");
        try (TestKernel first = kernel(file.toString())) {
            first.execute("\"before the signal\"");
            first.process.destroy();
            assertThat(first.process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Files.readString(file)).contains("before the signal");
    }

    @Test
    @Tag("G09")
    void nothingIsTouchedBeforeTheFirstCellAndNothingAtAllWhenItIsOff() throws Exception {
        for (String off : List.of("off", "")) {
            Map<String, String> environment = new HashMap<>(Map.of("JUPYTER_DATA_DIR", folder.toString()));
            environment.put("IJAVA_HISTORY", off);
            try (TestKernel kernel = new TestKernel(java, "k", environment)) {
                kernel.execute("1");
                assertThat(history(kernel, TAIL)).hasSize(1);
                shutDown(kernel);
            }
        }
        try (TestKernel unused = kernel(folder.resolve("unused.jsonl").toString())) {
            assertThat(history(unused, TAIL)).isEmpty();
            shutDown(unused);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aPlaceThatCannotBeUsedCostsASentence() throws Exception {
        Files.writeString(folder.resolve("file"), "no folder");
        try (TestKernel kernel = kernel(folder.resolve("file/history.jsonl").toString())) {
            kernel.execute("\"kept\"");
            kernel.execute("\"as well\"");
            assertThat(history(kernel, TAIL)).hasSize(2);
            shutDown(kernel);
            assertThat(kernel.log().lines().filter(line -> line.contains("IJAVA_HISTORY")))
                    .hasSize(1);
        }
    }
}
