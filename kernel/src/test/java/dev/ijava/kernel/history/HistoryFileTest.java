package dev.ijava.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    @TempDir
    Path folder;

    private HistoryFile file;

    @BeforeEach
    void nameAFileThatIsNotThere() {
        file = new HistoryFile(folder.resolve("history.jsonl"));
    }

    private static Entry entry(String input) {
        return new Entry("s", 1, input);
    }

    private List<String> inputs() throws IOException {
        return file.read().stream().map(Entry::input).toList();
    }

    @Test
    void aLineThatWasNotFinishedCostsNothingButItself() throws IOException {
        file.append(List.of(entry("before")));
        Files.writeString(file.path(), "{\"session\":\"s\",\"line\":2,\"inp", StandardOpenOption.APPEND);
        file.append(List.of(entry("after")));
        assertThat(inputs()).containsExactly("before", "after");
    }

    @Test
    void linesOfOtherShapesAreSkipped() throws IOException {
        Files.writeString(
                file.path(), "\n{}\n[1]\nnull\n\u0000\u0000\n{\"session\":\"s\",\"line\":\"x\",\"input\":\"y\"}\n");
        file.append(List.of(entry("good")));
        assertThat(inputs()).containsExactly("good");
    }

    @Test
    void aFileThatBecomesTooLongKeepsItsNewestEntries() throws IOException {
        for (int i = 0; i < 30; i++) {
            file.append(List.of(entry(i + "x".repeat(50_000))));
        }
        assertThat(Files.size(file.path())).isLessThan(1 << 20);
        List<String> kept = inputs();
        assertThat(kept).hasSizeBetween(9, 21);
        assertThat(kept.get(kept.size() - 1)).startsWith("29x");
        assertThat(kept).allMatch(input -> input.matches("\\d+x{50000}"));
    }

    @Test
    void aCellThatWouldFillTheFileIsLeftOut() throws IOException {
        file.append(List.of(entry("small"), entry("x".repeat(2_000_000))));
        assertThat(inputs()).containsExactly("small");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayReadIt() throws IOException {
        file.append(List.of(entry("secret")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    /** Appends from a process of its own, as another kernel does. */
    static final class Appender {
        public static void main(String[] arguments) throws IOException {
            HistoryFile file = new HistoryFile(Path.of(arguments[0]));
            for (int i = 0; i < 200; i++) {
                file.append(List.of(new Entry(arguments[1], i, "cell " + i)));
            }
        }
    }

    @Test
    void kernelsThatAppendAtOnceLoseNothing() throws Exception {
        List<Process> kernels = new ArrayList<>();
        for (String kernel : List.of("a", "b", "c")) {
            kernels.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Appender.class.getName(),
                            file.path().toString(),
                            kernel)
                    .inheritIO()
                    .start());
        }
        for (Process kernel : kernels) {
            assertThat(kernel.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        for (String kernel : List.of("a", "b", "c")) {
            assertThat(file.read().stream()
                            .filter(e -> e.session().equals(kernel))
                            .map(Entry::line))
                    .containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
        }
    }
}
