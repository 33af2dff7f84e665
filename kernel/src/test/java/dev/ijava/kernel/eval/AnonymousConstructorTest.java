package dev.ijava.kernel.eval;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The constructor of an anonymous class has no name; completion and inspection met it and failed. */
class AnonymousConstructorTest extends WithShell {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Object() { int x; }.",
                "new Object() { }(",
                "var o = new Thread() { public void run() { this.",
                "new Comparator<String>() { public int compare(String a, String b) { return 0; } }.compare(",
            })
    void completionAnswers(String code) {
        Completer completer = new Completer(shell, lock, java.util.List::of, name -> true);
        assertThatCode(() -> {
                    for (int cursor = 0; cursor <= code.length(); cursor++) {
                        completer.complete(code, cursor);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void completionAnswersAfterOneWasKeptInAVariable() {
        run("var kept = new Object() { int x = 1; };");
        Completer completer = new Completer(shell, lock, java.util.List::of, name -> true);
        assertThatCode(() -> completer.complete("kept.", 5)).doesNotThrowAnyException();
        assertThatCode(() -> completer.complete("new ke", 6)).doesNotThrowAnyException();
    }
}
