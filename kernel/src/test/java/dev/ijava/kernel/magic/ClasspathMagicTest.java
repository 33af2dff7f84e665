package dev.ijava.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClasspathMagicTest {

    @TempDir
    Path folder;

    private final Magics magics = Magics.standard();
    private final FakeNotebook notebook = new FakeNotebook();

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(folder.resolve("lib/deep"));
        Files.createDirectories(folder.resolve("classes/pkg"));
        for (String name : List.of("lib/b.jar", "lib/a.jar", "lib/readme.txt", "lib/deep/c.jar", "classes/X.class")) {
            Files.createFile(folder.resolve(name));
        }
    }

    private Object run(String magic, String... paths) throws Exception {
        return magics.line(magic, List.of(paths), notebook);
    }

    private String at(String path) {
        return folder.resolve(path).toString();
    }

    @Test
    void aGlobGivesSortedAbsolutePathsAlsoTheSecondTime() throws Exception {
        assertThat(run("jars", folder + "/lib/../lib/*.jar")).isEqualTo(List.of(at("lib/a.jar"), at("lib/b.jar")));
        assertThat(run("jars", folder + "/lib/?.jar")).isEqualTo(List.of(at("lib/a.jar"), at("lib/b.jar")));
        assertThat(notebook.classpath).containsExactly(folder.resolve("lib/a.jar"), folder.resolve("lib/b.jar"));
    }

    @Test
    void aSlashAtTheEndMeansEveryFileOfTheFolder() throws Exception {
        assertThat(run("jars", folder + "/lib/"))
                .isEqualTo(List.of(at("lib/a.jar"), at("lib/b.jar"), at("lib/readme.txt")));
    }

    @Test
    void twoStarsReachEveryDepthAndWildcardsMayStandInFolders() throws Exception {
        assertThat(run("jars", folder + "/**/*.jar"))
                .isEqualTo(List.of(at("lib/a.jar"), at("lib/b.jar"), at("lib/deep/c.jar")));
        assertThat(run("jars", folder + "/l*/d?ep/*.jar")).isEqualTo(List.of(at("lib/deep/c.jar")));
    }

    @Test
    void classpathTakesClassFoldersJarsDoesNot() throws Exception {
        assertThat(run("classpath", folder + "/classes")).isEqualTo(List.of(at("classes")));
        assertThat(run("classpath", folder + "/classes/")).isEqualTo(List.of(at("classes")));
        assertThat(run("jars", folder + "/lib")).isEqualTo(List.of(at("lib/a.jar"), at("lib/b.jar")));
    }

    @Test
    void aMissingJarIsNamedWithThePlaceWhereItWasLookedFor() {
        assertThatThrownBy(() -> run("jars", "no-such.jar"))
                .isInstanceOf(MagicException.class)
                .hasMessageContaining("no-such.jar")
                .hasMessageContaining(Path.of("no-such.jar").toAbsolutePath().toString());
    }

    @Test
    void aMissingFolderOfAGlobIsNamed() {
        assertThatThrownBy(() -> run("classpath", folder + "/nowhere/*.jar"))
                .isInstanceOf(MagicException.class)
                .hasMessageContaining(at("nowhere"));
    }

    @Test
    void classpathGoesOnAfterAMissingPathWithAWarning() throws Exception {
        assertThat(run("classpath", folder + "/gone", folder + "/classes")).isEqualTo(List.of(at("classes")));
        assertThat(notebook.printedErrors()).contains(at("gone"));
    }

    @Test
    void theHomeFolderMayBeWrittenAsATilde() {
        assertThat(Globs.path("~/x.jar")).isEqualTo(Path.of(System.getProperty("user.home"), "x.jar"));
    }
}
