package dev.ijava.kernel.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ijava.kernel.eval.Failure;
import dev.ijava.kernel.protocol.Problem;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracebacksTest {

    private static List<String> plain(Problem problem) {
        return problem.traceback().stream()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .toList();
    }

    @Test
    void aMistakeIsItsLineACaretTheMessageAndThePlace() {
        Failure.Mistake mistake = new Failure.Mistake(
                "incompatible types", 3, "\tint x = \"a\";", 9, 12, List.of("Did you mean String?"));
        Problem problem = Tracebacks.of(new Failure.Compile(List.of(mistake)), 7);
        assertThat(plain(problem))
                .containsExactly(
                        "|   \tint x = \"a\";",
                        "    \t        ^^^",
                        "incompatible types",
                        "Cell In[7], line 3",
                        "Did you mean String?",
                        "");
        assertThat(problem.ename()).isEqualTo("CompilationException");
        assertThat(problem.evalue()).isEqualTo("incompatible types (line 3)");
    }

    @Test
    void causesFollowAndFramesOfTheKernelDoNot() {
        Failure.Frame own = new Failure.Frame(2, "half", null, 4);
        Failure.Frame top = new Failure.Frame(2, "", null, 9);
        Failure.Frame kernel = new Failure.Frame(0, "dev.ijava.kernel.eval.Runner.run", "Runner.java", 5);
        Failure.Frame jdk = new Failure.Frame(0, "java.util.List.of", "List.java", 12);
        Failure.Link outer = new Failure.Link(new RuntimeException("o"), "Outer", "o", List.of(jdk, own, top, kernel));
        Failure.Link inner = new Failure.Link(new RuntimeException(), "Inner", null, List.of());
        Problem problem = Tracebacks.of(new Failure.Thrown(List.of(outer, inner)), 2);
        assertThat(plain(problem))
                .containsExactly(
                        "Outer: o",
                        "    at java.util.List.of(List.java:12)",
                        "    at half (Cell In[2], line 4)",
                        "    at Cell In[2], line 9",
                        "Caused by: Inner");
        assertThat(problem.evalue()).isEqualTo("o");
    }

    @Test
    void aDeepStackShowsItsEndsAndHowMuchIsBetween() {
        List<Failure.Frame> deep = Collections.nCopies(1_024, new Failure.Frame(1, "deep", null, 1));
        Failure.Link link = new Failure.Link(new StackOverflowError(), "java.lang.StackOverflowError", null, deep);
        List<String> lines = plain(Tracebacks.of(new Failure.Thrown(List.of(link)), 1));
        assertThat(lines).hasSize(1 + 12 + 1 + 4).contains("    … 1008 more frames");
    }

    @Test
    void anErrorOfMemorySaysWhatHelps() {
        Failure.Link link = new Failure.Link(new OutOfMemoryError(), "java.lang.OutOfMemoryError", "heap", List.of());
        assertThat(plain(Tracebacks.of(new Failure.Thrown(List.of(link)), 1)))
                .last()
                .asString()
                .contains("-Xmx");
    }

    @Test
    void aDeclarationThatWaitsNamesWhatItWaitsFor() {
        Failure failure = new Failure.Unresolved("f()", List.of("method g()", "class H"), List.of());
        assertThat(Tracebacks.of(failure, 1).evalue())
                .isEqualTo("f() cannot be used until method g() and class H are defined.");
    }
}
