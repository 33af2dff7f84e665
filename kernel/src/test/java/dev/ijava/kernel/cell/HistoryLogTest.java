package dev.ijava.kernel.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ijava.kernel.protocol.History;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryLogTest {

    private final HistoryLog history = new HistoryLog();

    @BeforeEach
    void run() {
        List<String> cells = List.of("int a = 1;", "a", "int b = 2;", "a", "b\n+ a");
        for (int i = 0; i < cells.size(); i++) {
            history.add(i + 1, cells.get(i));
        }
    }

    private List<Object> inputs(History.Request request) {
        return history.answer(request).history().stream()
                .map(entry -> entry.get(2))
                .toList();
    }

    private static History.Request search(String pattern, Integer n, boolean unique) {
        return new History.Request(false, true, "search", 0, 0, null, n, pattern, unique);
    }

    private static History.Request range(int session, int start, Integer stop) {
        return new History.Request(false, true, "range", session, start, stop, null, null, false);
    }

    @Test
    void theTailIsTheLastCellsInOrder() {
        assertThat(inputs(new History.Request(false, true, "tail", 0, 0, null, 2, null, false)))
                .containsExactly("a", "b\n+ a");
    }

    @Test
    void aRangeEndsBeforeItsStop() {
        assertThat(inputs(range(0, 2, 4))).containsExactly("a", "int b = 2;");
        assertThat(inputs(range(0, 4, null))).containsExactly("a", "b\n+ a");
    }

    @Test
    void aSessionThatNeverWasIsEmpty() {
        assertThat(inputs(range(99, 0, null))).isEmpty();
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
}
