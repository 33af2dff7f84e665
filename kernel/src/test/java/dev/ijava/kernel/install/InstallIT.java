package dev.ijava.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed kernel's install command, run as people run it. */
class InstallIT {

    @TempDir
    private Path root;

    private InstalledKernel kernel;

    @BeforeEach
    void aPlace() {
        kernel = new InstalledKernel(root.resolve("a prefix with blanks"));
    }

    @Test
    void installingAgainRenewsOnlyWhatIsStale() throws Exception {
        Path jar = root.resolve("base.jar");
        BaseJar.build(jar, "text", 1);
        kernel.install("--base-classpath", jar.toString());
        FileTime made = Files.getLastModifiedTime(kernel.archive());

        assertThat(kernel.install("--base-classpath", jar.toString()).output())
                .contains("up-to-date")
                .doesNotContain("archive");
        assertThat(Files.getLastModifiedTime(kernel.archive())).isEqualTo(made);

        BaseJar.build(jar, "text", 2);
        assertThat(kernel.install("--base-classpath", jar.toString()).output()).contains("archive");
        assertThat(Files.getLastModifiedTime(kernel.archive())).isNotEqualTo(made);
    }

    @Test
    void aKernelThatCannotBeTrainedIsInstalledAllTheSame() throws Exception {
        InstalledKernel.Outcome outcome = kernel.install("--jvm-option", "-Xmx1k");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.output()).contains("Warning", "heap");
        assertThat(kernel.folder().resolve("kernel.json")).exists();
        assertThat(kernel.archive()).doesNotExist();
    }

    @Test
    void anotherKernelOfTheNameIsKept() throws Exception {
        Path other = otherKernel();
        InstalledKernel.Outcome outcome = kernel.install();
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).contains("--replace", "--name").hasLineCount(1);
        assertThat(Files.readString(other)).contains("another");
    }

    @Test
    void anotherKernelOfTheNameIsReplacedOnRequest() throws Exception {
        Path other = otherKernel();
        assertThat(kernel.install("--replace").exitCode()).isZero();
        assertThat(Files.readString(other)).contains("dev.ijava.kernel.Main");
    }

    private Path otherKernel() throws IOException {
        Files.createDirectories(kernel.folder());
        return Files.writeString(kernel.folder().resolve("kernel.json"), "{\"argv\": [\"another\"]}");
    }
}
