package dev.ijava.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "REPL.$JShell$11$Point, Point",
        "REPL.$JShell$11B$Point$Inner, Point$Inner",
        "List<REPL.$JShell$3.Point>, List<Point>",
        "class REPL.$JShell$7, 'class '",
        "java.util.List, java.util.List",
        "$JShell$12C.Point, Point",
    })
    void wrappersAreTakenOutOfNames(String name, String plain) {
        assertThat(Names.plain(name)).isEqualTo(plain);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Names.plain(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "REPL.$JShell$11, '', ''",
        "REPL.$JShell$11$Point, length, Point.length",
        "REPL.$JShell$11$Point$Inner, length, Point.Inner.length",
        "REPL.$JShell$11, lambda$do_it$$0, lambda",
        "REPL.$JShell$11, lambda$method$3, lambda",
    })
    void aFrameIsNamedAfterWhatWasWritten(String type, String method, String name) {
        assertThat(Names.method(new StackTraceElement(type, method, "#1", 1))).isEqualTo(name);
    }
}
