package dev.ijava.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ijava.kernel.protocol.History;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryLogTest {

    private final List<ScheduledExecutorService> writers = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final SessionHistory history = log(Optional.empty()).open();

    @TempDir
    Path folder;

    @BeforeEach
    void run() {
        List<String> cells = List.of("int a = 1;", "a", "int b = 2;", "a", "b\n+ a");
        for (int i = 0; i < cells.size(); i++) {
            history.add(i + 1, cells.get(i));
        }
    }

    @AfterEach
    void endWriters() {
        writers.forEach(ScheduledExecutorService::shutdownNow);
    }

    private HistoryLog log(Optional<Path> file) {
        ScheduledExecutorService writer = Executors.newScheduledThreadPool(1);
        writers.add(writer);
        return new HistoryLog(file, writer, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    /** A kernel that runs these cells and ends. */
    private void aKernelRan(String... cells) {
        try (HistoryLog log = log(Optional.of(file()))) {
            SessionHistory session = log.open();
            for (int i = 0; i < cells.length; i++) {
                session.add(i + 1, cells[i]);
            }
        }
    }

    private Path file() {
        return folder.resolve("jupyter/ijava/history.jsonl");
    }

    private static List<Object> inputs(SessionHistory history, History.Request request) {
        return history.answer(request).history().stream()
                .map(entry -> entry.get(2))
                .toList();
    }

    private List<Object> inputs(History.Request request) {
        return inputs(history, request);
    }

    private static History.Request tail(Integer n) {
        return new History.Request(false, true, "tail", 0, 0, null, n, null, false);
    }

    private static History.Request search(String pattern, Integer n, boolean unique) {
        return new History.Request(false, true, "search", 0, 0, null, n, pattern, unique);
    }

    private static History.Request range(int session, int start, Integer stop) {
        return new History.Request(false, true, "range", session, start, stop, null, null, false);
    }

    @Test
    void theTailIsTheLastCellsInOrder() {
        assertThat(inputs(tail(2))).containsExactly("a", "b\n+ a");
    }

    @Test
    void aRangeEndsBeforeItsStop() {
        assertThat(inputs(range(0, 2, 4))).containsExactly("a", "int b = 2;");
        assertThat(inputs(range(0, 4, null))).containsExactly("a", "b\n+ a");
    }

    @Test
    void aSessionThatNeverWasIsEmpty() {
        assertThat(inputs(range(99, 0, null))).isEmpty();
        assertThat(inputs(range(-1, 0, null))).isEmpty();
    }

    @Test
    void aSearchIsAGlobOverTheWholeInput() {
        assertThat(inputs(search("int*", null, false))).containsExactly("int a = 1;", "int b = 2;");
        assertThat(inputs(search("?", null, false))).containsExactly("a", "a");
        assertThat(inputs(search("b*a", null, false))).containsExactly("b\n+ a");
        assertThat(inputs(search("a.", null, false))).isEmpty();
    }

    @Test
    void aUniqueSearchHasEachInputOnceAtItsLastPlace() {
        assertThat(inputs(search("*", null, true))).containsExactly("int a = 1;", "int b = 2;", "a", "b\n+ a");
        assertThat(inputs(search("*", 2, true))).containsExactly("a", "b\n+ a");
    }

    @Test
    void withOutputAnEntryIsAPairWhoseOutputNobodyKept() {
        History.Request request = new History.Request(true, true, "tail", 0, 0, null, 1, null, false);
        List<?> pair = (List<?>) history.answer(request).history().get(0).get(2);
        assertThat(pair.get(0)).isEqualTo("b\n+ a");
        assertThat(pair.get(1)).isNull();
    }

    @Test
    void aNegativeNumberOfEntriesIsNone() {
        assertThat(inputs(search("*", -3, false))).isEmpty();
    }

    @Test
    void earlierSessionsAreCountedFromOneAndBackFromTheCurrent() {
        aKernelRan("first", "second");
        aKernelRan("third é 😀\n");
        SessionHistory now = log(Optional.of(file())).open();
        now.add(1, "fourth");
        assertThat(now.answer(tail(null)).history())
                .containsExactly(
                        List.of(1, 1, "first"),
                        List.of(1, 2, "second"),
                        List.of(2, 1, "third é 😀\n"),
                        List.of(3, 1, "fourth"));
        assertThat(inputs(now, range(0, 1, null))).containsExactly("fourth");
        assertThat(inputs(now, range(-1, 1, null))).containsExactly("third é 😀\n");
        assertThat(inputs(now, range(-2, 2, null))).containsExactly("second");
        assertThat(inputs(now, range(1, 1, 2))).containsExactly("first");
        assertThat(inputs(now, search("f*", 1, false))).containsExactly("fourth");
    }

    @Test
    void whatThisKernelHasWrittenComesOnce() {
        HistoryLog log = log(Optional.of(file()));
        SessionHistory now = log.open();
        now.add(1, "once");
        log.close();
        assertThat(inputs(now, tail(null))).containsExactly("once");
    }

    @Test
    void aSubshellHasASessionOfItsOwn() {
        HistoryLog log = log(Optional.empty());
        SessionHistory main = log.open();
        SessionHistory sub = log.open();
        main.add(1, "in main");
        sub.add(1, "in sub");
        assertThat(inputs(main, range(0, 1, null))).containsExactly("in main");
        assertThat(inputs(sub, range(0, 1, null))).containsExactly("in sub");
        assertThat(inputs(sub, range(-1, 1, null))).containsExactly("in main");
        assertThat(inputs(main, tail(null))).containsExactly("in main", "in sub");
    }

    @Test
    void withoutAFileNothingIsWritten() throws IOException {
        log(Optional.empty()).close();
        assertThat(Files.exists(file())).isFalse();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedOnceAndTheHistoryGoesOn() throws IOException {
        Files.writeString(folder.resolve("jupyter"), "a file where a folder should be");
        HistoryLog log = log(Optional.of(file()));
        SessionHistory now = log.open();
        now.add(1, "kept in memory");
        log.close();
        now.add(2, "this, too");
        log.close();
        assertThat(inputs(now, tail(null))).containsExactly("kept in memory", "this, too");
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains(file().toString(), "IJAVA_HISTORY");
    }

    @Test
    void aPlaceThatCannotBeReadIsNamedAndTheHistoryGoesOn() throws IOException {
        Files.createDirectories(file());
        SessionHistory now = log(Optional.of(file())).open();
        assertThat(inputs(now, tail(null))).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(file().toString());
    }
}
