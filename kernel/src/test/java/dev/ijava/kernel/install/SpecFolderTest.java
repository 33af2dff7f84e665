package dev.ijava.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ijava.kernel.protocol.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecFolderTest {

    @TempDir
    private Path root;

    private Path jar;
    private Path place;
    private SpecFolder folder;

    @BeforeEach
    void aJarAndAPlace() throws IOException {
        jar = Files.writeString(root.resolve("built.jar"), "jar");
        place = root.resolve("kernels/java");
        folder = new SpecFolder(place);
    }

    @Test
    void jupyterFindsSpecLogosAndACopyOfTheJar() throws IOException {
        folder.write(spec("Java"), jar);
        assertThat(names(place))
                .containsExactlyInAnyOrder(
                        "kernel.json", "ijava-kernel.jar", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg");
        Map<?, ?> json = Json.read(Files.readAllBytes(place.resolve("kernel.json")), Map.class);
        assertThat(json.get("language")).isEqualTo("java");
        assertThat(json.get("interrupt_mode")).isEqualTo("message");
        assertThat(json.get("kernel_protocol_version")).isEqualTo("5.5");
        assertThat(json.get("display_name")).isEqualTo("Java");
        assertThat(json.get("env")).isEqualTo(Map.of("IJAVA_TIMEOUT", "-1"));
    }

    @Test
    void nothingIsLeftBesideThePlace() throws IOException {
        folder.write(spec("Java"), jar);
        folder.write(spec("Java again"), jar);
        assertThat(names(place.getParent())).containsExactly("java");
    }

    @Test
    void writingTheSameAgainWouldChangeNothing() throws IOException {
        assertThat(folder.holds(spec("Java"), jar)).isFalse();
        folder.write(spec("Java"), jar);
        assertThat(folder.holds(spec("Java"), jar)).isTrue();
        assertThat(folder.holds(spec("Other"), jar)).isFalse();
    }

    @Test
    void aRebuiltJarIsNoticed() throws IOException {
        folder.write(spec("Java"), jar);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
        assertThat(folder.holds(spec("Java"), jar)).isFalse();
    }

    @Test
    void aFailureLeavesTheOldKernelInPlace() throws IOException {
        folder.write(spec("Java"), jar);
        assertThatThrownBy(() -> folder.write(spec("Other"), root.resolve("missing.jar")))
                .isInstanceOf(IOException.class);
        assertThat(KernelSpec.in(place).displayName()).isEqualTo("Java");
        assertThat(names(place.getParent())).containsExactly("java");
    }

    @Test
    void ourOwnKernelAndAnEmptyPlaceAreNotForeign() throws IOException {
        assertThat(folder.isForeign()).isFalse();
        folder.write(spec("Java"), jar);
        assertThat(folder.isForeign()).isFalse();
    }

    @Test
    void anotherKernelIsForeign() throws IOException {
        Files.createDirectories(place);
        Files.writeString(place.resolve("kernel.json"), "{\"argv\": [\"java\", \"-jar\", \"ijava-1.3.0.jar\"]}");
        assertThat(folder.isForeign()).isTrue();
    }

    @Test
    void aFolderWithoutAReadableSpecIsForeign() throws IOException {
        Files.createDirectories(place);
        assertThat(folder.isForeign()).isTrue();
        Files.writeString(place.resolve("kernel.json"), "not JSON");
        assertThat(folder.isForeign()).isTrue();
    }

    private static KernelSpec spec(String displayName) {
        return new KernelSpec(
                List.of("java", KernelSpec.MAIN, "{connection_file}"), displayName, Map.of("IJAVA_TIMEOUT", "-1"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
