package dev.ijava.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ijava.kernel.display.MimeBundle;
import dev.ijava.kernel.magic.Notebook.Definition;
import dev.ijava.kernel.magic.Notebook.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallMagicsTest {

    @TempDir
    Path folder;

    private final Magics magics = Magics.standard();
    private final FakeNotebook notebook = new FakeNotebook();

    private Object line(String name, String... arguments) throws Exception {
        return magics.line(name, List.of(arguments), notebook);
    }

    @Test
    void loadRunsASourceFileAndGuessesItsEnding() throws Exception {
        Files.writeString(folder.resolve("a.jshell"), "int a = 1;\n%jars x.jar");
        assertThat(line("load", folder + "/a.jshell")).isNull();
        line("load", folder + "/a");
        assertThat(notebook.evaluated).containsExactly("int a = 1;\n%jars x.jar", "int a = 1;\n%jars x.jar");
    }

    @Test
    void loadRunsCodeCellsOfANotebookWhoseSourceIsAListOrAString() throws Exception {
        Files.writeString(folder.resolve("n.ipynb"), """
                {"nbformat": 4, "metadata": {}, "cells": [
                  {"cell_type": "markdown", "source": ["# no code"]},
                  {"cell_type": "code", "source": ["int a = 1;\\n", "int b;"], "outputs": []},
                  {"cell_type": "code", "source": "a + 1", "execution_count": null}]}
                """);
        line("load", folder + "/n");
        assertThat(notebook.evaluated).containsExactly("int a = 1;\nint b;", "a + 1");
    }

    @Test
    void loadOfAMissingFileSaysWhatItTried() {
        assertThatThrownBy(() -> line("load", "missing"))
                .hasMessageContaining("Could not find any source at missing")
                .hasMessageContaining(".jshell");
    }

    @Test
    void loadOfABrokenNotebookNamesIt() throws Exception {
        Files.writeString(folder.resolve("broken.ipynb"), "{\"cells\": 3");
        assertThatThrownBy(() -> line("load", folder + "/broken.ipynb"))
                .isInstanceOf(MagicException.class)
                .hasMessageContaining("broken.ipynb");
    }

    @Test
    void timeShowsCpuAndWallTimeAndGivesTheValue() throws Exception {
        notebook.value = 2;
        assertThat(line("time", "1+1")).isEqualTo(2);
        assertThat(notebook.evaluated).containsExactly("1+1");
        assertThat(notebook.shownText())
                .matches("CPU times: total: [\\d.]+ (ns|µs|ms|s)\nWall time: [\\d.]+ (ns|µs|ms|s)");
        magics.cell("time", List.of(), "int tt = 4;\ntt", notebook);
        assertThat(notebook.evaluated).last().isEqualTo("\nint tt = 4;\ntt");
    }

    @Test
    void timesAreReadable() {
        assertThat(TimeMagic.readable(999)).isEqualTo("999 ns");
        assertThat(TimeMagic.readable(1_234)).isEqualTo("1.23 µs");
        assertThat(TimeMagic.readable(120_400_000)).isEqualTo("120 ms");
        assertThat(TimeMagic.readable(61_000_000_000L)).isEqualTo("1 min 1 s");
    }

    @Test
    void listShowsWhatIsDefinedAndVarsOnlyVariables() throws Exception {
        notebook.definitions.add(new Definition(Kind.VARIABLE, "xs", "List<String>", "[a]"));
        notebook.definitions.add(new Definition(Kind.METHOD, "f", "int f(int)", ""));
        line("who");
        assertThat(notebook.shownText()).contains("xs", "List<String>", "[a]", "int f(int)");
        assertThat(notebook.shown().get(0).data().get(MimeBundle.HTML).toString())
                .contains("<td style=\"text-align:left\">List&lt;String&gt;</td>");
        line("methods");
        assertThat(notebook.shown().get(1).data().get(MimeBundle.TEXT).toString())
                .contains("f")
                .doesNotContain("xs");
        line("types");
        assertThat(notebook.shownText()).endsWith("No types defined.");
    }

    @Test
    void resetForgetsAndSaysHowMuch() throws Exception {
        notebook.definitions.add(new Definition(Kind.VARIABLE, "x", "int", "1"));
        line("reset");
        assertThat(notebook.definitions).isEmpty();
        assertThat(notebook.printed()).contains("Forgot 1 definition;");
    }

    @Test
    void showingMagicsKeepTheBodyAsItsTypeAndAsText() throws Exception {
        magics.cell("svg", List.of(), "<svg/>", notebook);
        assertThat(notebook.shown())
                .containsExactly(MimeBundle.of(MimeBundle.SVG, "<svg/>").with(MimeBundle.TEXT, "<svg/>"));
    }

    @Test
    void writefileWritesThenAppends() throws Exception {
        String file = folder + "/out.txt";
        magics.cell("writefile", List.of(file), "é\n", notebook);
        magics.cell("writefile", List.of("-a", file), "b", notebook);
        assertThat(Path.of(file)).hasContent("é\nb\n");
        assertThat(notebook.printed())
                .isEqualTo("Wrote " + file + System.lineSeparator() + "Appended to " + file + System.lineSeparator());
        assertThatThrownBy(() -> magics.cell("writefile", List.of(folder + "/no/x"), "", notebook))
                .hasMessageContaining(folder + "/no");
    }

    @Test
    void envGivesAValueAndSaysWhyItCannotSetOne() throws Exception {
        EnvMagic env = new EnvMagic(Map.of("HOME", "/home/me"));
        assertThat(env.run(List.of("HOME"), notebook)).isEqualTo("/home/me");
        assertThatThrownBy(() -> env.run(List.of("HOMF"), notebook)).hasMessageContaining("Did you mean HOME?");
        assertThatThrownBy(() -> env.run(List.of("A=b"), notebook)).hasMessageContaining("kernel.json");
    }
}
