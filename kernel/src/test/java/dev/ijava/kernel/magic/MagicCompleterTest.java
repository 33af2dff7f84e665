package dev.ijava.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ijava.kernel.magic.MagicCompletion.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MagicCompleterTest {

    private final Magics magics = Magics.standard();

    /** The sources that choosing a candidate would give; the cursor is where the bar stands. */
    private List<String> completed(String withBar) {
        int cursor = withBar.indexOf('|');
        String source = withBar.replace("|", "");
        return magics.complete(source, cursor)
                .map(completion -> completion.candidates().stream()
                        .map(each -> source.substring(0, completion.start())
                                + each.text()
                                + source.substring(completion.end()))
                        .toList())
                .orElse(List.of("not in a magic"));
    }

    @Test
    void namesOfLineMagicsAreCompletedAtTheLineStartAndAfterAnAssignment() {
        assertThat(completed("%cla|")).containsExactly("%classpath");
        assertThat(completed("int 😀;\n  %cla|\nint b;")).containsExactly("int 😀;\n  %classpath\nint b;");
        assertThat(completed("List<String> js = %ja|")).containsExactly("List<String> js = %jars");
        assertThat(completed("%cl|assp a")).containsExactly("%classpath a");
        assertThat(completed("%|")).contains("%jars", "%%html", "%time");
    }

    @Test
    void namesOfCellMagicsAreCompletedOnTheFirstLineOnly() {
        assertThat(completed("%%ht|\n<b>")).containsExactly("%%html\n<b>");
        assertThat(completed("int a;\n%|")).contains("int a;\n%jars").doesNotContain("int a;\n%%html");
        assertThat(completed("%%html\n%ja|")).containsExactly("not in a magic");
    }

    @Test
    void javaIsNotCompletedHere() {
        assertThat(completed("int a = b %c|")).containsExactly("not in a magic");
        assertThat(completed("String s = \"\"\"\n%ja|\n\"\"\";")).containsExactly("not in a magic");
        assertThat(completed("%jars x\nStri|")).containsExactly("not in a magic");
        assertThat(completed("|%jars x")).containsExactly("not in a magic");
        assertThat(completed("%time \"a\".len|")).containsExactly("not in a magic");
    }

    @Test
    void argumentsAreCompletedWithFoldersAndFilesOfTheRightKind(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.createFile(folder.resolve("library.jar"));
        Files.createFile(folder.resolve("lib.txt"));
        Files.createFile(folder.resolve("li b.jar"));
        assertThat(completed("%jars a.jar " + folder + "/li|"))
                .containsExactly(
                        "%jars a.jar \"" + folder + "/li b.jar\"",
                        "%jars a.jar " + folder + "/lib/",
                        "%jars a.jar " + folder + "/library.jar");
        assertThat(completed("%jars \"" + folder + "/li |")).containsExactly("%jars \"" + folder + "/li b.jar\"");
    }

    @Test
    void optionsAreCompletedWithWhatTheyDo() {
        assertThat(magics.complete("%%writefile -", 13))
                .hasValueSatisfying(completion -> assertThat(completion.candidates())
                        .containsExactly(new Candidate("-a", "append instead of replacing the file")));
    }

    @Test
    void theMagicUnderTheCursorIsExplained() {
        assertThat(magics.helpAt("int a;\n%jars lib/x.jar", 14))
                .hasValueSatisfying(text -> assertThat(text).startsWith("%jars glob..."));
        assertThat(magics.helpAt("%%bash\nls", 3))
                .hasValueSatisfying(text -> assertThat(text).startsWith("%%bash"));
        assertThat(magics.helpAt("%%bash\nls", 8)).isEmpty();
    }
}
