package dev.ijava.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed kernel's archive is used, and a kernel starts whatever has become of it. */
class ArchiveIT {

    private static final String CHECK = "if (!lesson.Answer.text().equals(\"%s\")) throw new IllegalStateException();";
    private static final String LOG_CLASSES = "-Xlog:class+load:stderr";
    private static final String FROM_ARCHIVE = " source: shared objects file";

    @TempDir
    private static Path root;

    private static InstalledKernel kernel;
    private static Path baseJar;
    private static byte[] archive;

    @BeforeAll
    static void installOnce() throws IOException, InterruptedException {
        kernel = new InstalledKernel(root.resolve("prefix"));
        baseJar = root.resolve("base.jar");
        BaseJar.build(baseJar, "old", 1);
        Path cells = Files.writeString(root.resolve("cells.jshell"), "// %%\nlesson.Answer.text()\n");
        InstalledKernel.Outcome outcome =
                kernel.install("--base-classpath", baseJar.toString(), "--train", cells.toString());
        assertThat(outcome.output()).contains(kernel.folder().toString()).doesNotContain("Warning");
        archive = Files.readAllBytes(kernel.archive());
    }

    @AfterEach
    void restore() throws IOException {
        replaceArchive(archive);
        BaseJar.build(baseJar, "old", 1);
    }

    @Test
    void theClassesOfKernelCompilerAndBaseJarComeFromTheArchive() throws Exception {
        assertThat(kernel.run(CHECK.formatted("old"), LOG_CLASSES).errors())
                .contains("dev.ijava.kernel.Main" + FROM_ARCHIVE)
                .contains("jdk.jshell.JShell" + FROM_ARCHIVE)
                .contains("lesson.Answer" + FROM_ARCHIVE);
    }

    @Test
    void aStartWithTheArchivePrintsNothing() throws Exception {
        assertThat(kernel.run("1 + 1")).isEqualTo(new InstalledKernel.Outcome(0, "", ""));
    }

    @Test
    void aMissingArchiveStopsNoKernel() throws Exception {
        Files.delete(kernel.archive());
        assertThat(kernel.run("1 + 1").output()).isEmpty();
    }

    @Test
    void aTruncatedArchiveStopsNoKernel() throws Exception {
        for (int length : new int[] {0, 100, archive.length / 2, archive.length - 5000}) {
            replaceArchive(Arrays.copyOf(archive, length));
            assertThat(kernel.run("1 + 1").output()).as("%d bytes", length).isEmpty();
        }
    }

    @Test
    void anArchiveOfAnotherJvmStopsNoKernel() throws Exception {
        byte[] foreign = archive.clone();
        String header = new String(foreign, 0, 4096, StandardCharsets.ISO_8859_1);
        int place = header.indexOf(System.getProperty("java.vm.version"));
        assertThat(place).as("where the archive names its JVM").isPositive();
        foreign[place]++;
        replaceArchive(foreign);
        InstalledKernel.Outcome outcome = kernel.run("1 + 1", LOG_CLASSES);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors()).doesNotContain("dev.ijava.kernel.Main" + FROM_ARCHIVE);
    }

    @Test
    void aRebuiltBaseJarRunsAndNotWhatTheArchiveKeptOfIt() throws Exception {
        BaseJar.build(baseJar, "rebuilt", 2);
        assertThat(kernel.run(CHECK.formatted("rebuilt")).output()).isEmpty();
    }

    @Test
    void aKernelWritesNothingIntoItsFolder() throws Exception {
        Files.delete(kernel.archive());
        List<Path> before = files();
        kernel.run("1 + 1");
        assertThat(files()).isEqualTo(before);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(kernel.folder())) {
            return files.sorted().toList();
        }
    }

    private static void replaceArchive(byte[] content) throws IOException {
        Files.deleteIfExists(kernel.archive());
        Files.write(kernel.archive(), content);
    }
}
