package dev.ijava.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors name lines of cells and the names that people wrote, never what JShell makes of them. */
class PlacesOfErrorsTest {

    private final Notebook notebook = new Notebook();

    @AfterEach
    void close() {
        notebook.close();
    }

    private static List<String> places(Failure.Link link) {
        return link.frames().stream()
                .filter(frame -> frame.cell() > 0)
                .map(frame -> frame.cell() + ":" + frame.line() + " " + frame.method())
                .toList();
    }

    @Test
    void framesNameCellLineAndWhatWasRunning() {
        notebook.ok("int half(int n) {\n    return n / 0;\n}");
        notebook.ok(
                "class Box {\n\n    int open() { return half(1); }\n    static int any() {\n        return new Box().open(); }\n}");
        Failure.Thrown failure = notebook.thrown("int before = 1;\n\nint after =\n  Box.any();");
        assertThat(places(failure.chain().get(0))).containsExactly("1:2 half", "2:3 Box.open", "2:5 Box.any", "3:4 ");
    }

    @Test
    void framesStayRightAfterImportsWereAdded() {
        notebook.ok("int fails() {\n    int zero = 0;\n    return 1 / zero;\n}");
        notebook.ok("import java.util.stream.*;\nimport java.util.function.*;", "import java.nio.file.*;");
        assertThat(places(notebook.thrown("fails();").chain().get(0))).containsExactly("1:3 fails", "4:1 ");
        notebook.ok("import java.time.*;");
        assertThat(places(notebook.thrown("\nfails();").chain().get(0))).containsExactly("1:3 fails", "6:2 ");
    }

    @Test
    void aVariableThatCannotBeInitializedFailsTheCellThoughOthersAreDeclaredWithIt() {
        notebook.ok("int zero = 0;", "int evaluated = 0;");
        Failure.Thrown failure = notebook.thrown("int first = 1, second = 1 / zero, third = ++evaluated;");
        assertThat(places(failure.chain().get(0))).containsExactly("3:1 ");
        assertThat(notebook.value("first")).isEqualTo(1);
        assertThat(notebook.value("evaluated")).isEqualTo(0);
        notebook.ok("int again = 1, more = 2;");
        assertThat(notebook.value("again + more")).isEqualTo(3);
    }

    @Test
    void aLambdaIsCalledOne() {
        Failure.Thrown failure =
                notebook.thrown("Runnable r = () -> {\n    throw new IllegalStateException();\n};\nr.run();");
        assertThat(places(failure.chain().get(0))).first().asString().startsWith("1:2 lambda");
    }

    @Test
    void everyCauseHasItsOwnFrames() {
        notebook.ok("class Low extends Exception { Low(String m) { super(m); } }");
        notebook.ok("void low() throws Low {\n  throw new Low(\"deep\"); }");
        Failure.Thrown failure =
                notebook.thrown("try {\n  low();\n} catch (Low e) {\n  throw new RuntimeException(\"high\", e);\n}");
        assertThat(failure.chain())
                .extracting(Failure.Link::className)
                .containsExactly("java.lang.RuntimeException", "Low");
        assertThat(failure.chain()).extracting(Failure.Link::message).containsExactly("high", "deep");
        assertThat(places(failure.chain().get(1))).containsExactly("2:2 low", "3:2 ");
    }

    @Test
    void causesThatRunInACircleEnd() {
        Failure.Thrown failure = notebook.thrown(
                "var a = new Exception(\"a\"); var b = new Exception(\"b\", a);" + " a.initCause(b); throw a;");
        assertThat(failure.chain()).hasSize(2);
    }

    @Test
    void aMessageThatCannotBeHadIsReplacedByOneThatSaysSo() {
        notebook.ok(
                "class Shy extends RuntimeException { public String getMessage() { throw new IllegalStateException(); } }");
        assertThat(notebook.thrown("throw new Shy();").chain().get(0).message()).contains("getMessage() threw");
    }

    @Test
    void evenAnErrorInGetMessageIsNoObstacle() {
        notebook.ok(
                "class Shy extends RuntimeException { public String getMessage() { throw new AssertionError(); } }");
        assertThat(notebook.thrown("throw new Shy();").chain().get(0).message()).contains("getMessage() threw");
    }

    @Test
    void anExceptionWithoutATraceIsShown() {
        notebook.ok("class Bare extends RuntimeException { Bare() { super(\"bare\", null, false, false); } }");
        Failure.Link link = notebook.thrown("throw new Bare();").chain().get(0);
        assertThat(link.className()).isEqualTo("Bare");
        assertThat(link.frames()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "int a = 1;⏎int wrong = \"x\";|2|12|15",
                "  String s =⏎     nothing;|2|5|12",
                "\"abc\".lenght()|1|6|12",
                "import java.utl.List;|1|16|20",
                "int f() { retrun 1; }|1|10|16",
            })
    void aMistakeIsMarkedWhereItStands(String cell, int line, int start, int end) {
        Failure.Mistake mistake = notebook.mistakes(cell.replace('⏎', '\n')).get(0);
        assertThat(List.of(mistake.line(), mistake.start(), mistake.end())).isEqualTo(List.of(line, start, end));
    }

    @Test
    void aMistakeNamesNoneOfJShellsClasses() {
        notebook.ok("class Cat { }");
        Failure.Mistake mistake =
                notebook.mistakes("Cat tom = new Cat(); tom.meow();").get(0);
        assertThat(mistake.message())
                .contains("cannot find symbol", "meow")
                .doesNotContain("REPL", "$JShell", "location");
    }

    @Test
    void aMistakeThatOnlyFollowsFromAnotherIsLeftOut() {
        assertThat(notebook.mistakes("while (false) { }")).hasSize(1);
    }

    @Test
    void aTypeOfTheCellThatLacksANameIsNotMissingItself() {
        List<Failure.Mistake> mistakes =
                notebook.mistakes("class Shelf {\n    Lisst<Book> books;\n}\nclass Book {}\nnew Shelf()");
        assertThat(mistakes).singleElement().satisfies(mistake -> {
            assertThat(mistake.message()).contains("class Lisst");
            assertThat(mistake.line()).isEqualTo(2);
            assertThat(mistake.advice()).contains("Did you mean `List`?");
        });
    }

    @Test
    void aMethodThatReturnsNothingIsStillAMistakeOfItsOwn() {
        assertThat(notebook.mistakes("int f() { }").get(0).message()).contains("return");
        assertThat(notebook.mistakes("int f() { int x = \"\"; }"))
                .extracting(Failure.Mistake::message)
                .anyMatch(message -> message.contains("incompatible types"));
    }

    @Test
    void aMethodThatWaitsForANameSaysWhichWhenItIsCalled() {
        Failure failure = notebook.failure("int f() { return later(); }\nf();");
        assertThat(failure.toString()).contains("later");
    }

    @Test
    void aCellOfAPackageLineAloneSaysThatItWasLeftOut() {
        assertThat(notebook.run("package com.example;")).isInstanceOf(Evaluation.Nothing.class);
        assertThat(notebook.notices).singleElement().asString().contains("package com.example;");
    }
}
