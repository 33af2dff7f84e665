package dev.ijava.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchTest {

    private static final Path FOLDER = Path.of("spec").toAbsolutePath();

    @Test
    void theJavaThatRunsNowIsNamedInFull() {
        Path java = Path.of(launch().kernel("c.json").get(0));
        assertThat(java).isAbsolute().isExecutable();
        assertThat(java).startsWith(Path.of(System.getProperty("java.home")));
    }

    @Test
    void baseJarsFollowTheKernelsInTheirOrder() {
        Path b = Path.of("b.jar").toAbsolutePath();
        Path a = Path.of("a.jar").toAbsolutePath();
        List<String> command = new Launch(FOLDER, List.of(b, a), List.of()).kernel("c.json");
        assertThat(command.get(command.indexOf("-cp") + 1).split(File.pathSeparator))
                .containsExactly(FOLDER.resolve("ijava-kernel.jar").toString(), b.toString(), a.toString());
    }

    @Test
    void theConnectionFileComesLastAfterTheMainClass() {
        List<String> command = launch().kernel("{connection_file}");
        assertThat(command.subList(command.size() - 2, command.size()))
                .containsExactly("dev.ijava.kernel.Main", "{connection_file}");
    }

    @Test
    void theUsersOptionsComeAfterOurs() {
        assertThat(JvmFlags.of(17, List.of("-Xshare:auto"), List.of("-Xmx4g")))
                .containsSubsequence("-Dfile.encoding=UTF-8", "-Xshare:auto", "-Xmx4g")
                .contains("-XX:+UseSerialGC");
    }

    @Test
    void theUsersCollectorReplacesOurs() {
        assertThat(JvmFlags.of(17, List.of(), List.of("-XX:+UseZGC")))
                .contains("-XX:+UseZGC")
                .doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void theCollectorThatMakesAnArchiveIsTheOnlyOne() {
        assertThat(JvmFlags.of(17, List.of("-XX:+UseG1GC"), List.of("-XX:+UseZGC", "-Xmx4g")))
                .contains("-XX:+UseG1GC", "-Xmx4g")
                .doesNotContain("-XX:+UseZGC", "-XX:+UseSerialGC");
    }

    @Test
    void anArchiveIsNamedInTheWordsOfItsJdk() {
        Path folder = Path.of("spec");
        assertThat(ArchiveKind.of(17).use(folder))
                .containsExactly("-Xshare:auto", "-XX:SharedArchiveFile=" + folder.resolve("ijava-kernel.jsa"));
        assertThat(ArchiveKind.of(24)).isEqualTo(ArchiveKind.of(17));
        assertThat(ArchiveKind.of(25).use(folder))
                .containsExactly("-XX:AOTCache=" + folder.resolve("ijava-kernel.aot"));
    }

    private static Launch launch() {
        return new Launch(FOLDER, List.of(), List.of());
    }
}
