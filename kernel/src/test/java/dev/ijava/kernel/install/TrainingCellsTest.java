package dev.ijava.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingCellsTest {

    @Test
    void aLineWithTheMarkEndsACell() {
        assertThat(TrainingCells.split("int a = 1;\n// %% second\nint b = 2;\n\nint c = 3;\n// %%\n"))
                .containsExactly("int a = 1;", "int b = 2;\n\nint c = 3;");
    }

    @Test
    void magicsKeepTheirPlaceAtTheStartOfACell() {
        assertThat(TrainingCells.split("// %%\n%jars a.jar\n// %%\n%%time\n1 + 1"))
                .containsExactly("%jars a.jar", "%%time\n1 + 1");
    }

    @Test
    void aFilesCellsFollowTheBuiltInOnes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("lesson.jshell"), "// %%\nint lesson = 1;");
        List<TrainingCells.Request> without = TrainingCells.requests(List.of());
        List<TrainingCells.Request> with = TrainingCells.requests(List.of(file));
        assertThat(with).hasSize(without.size() + 1).containsAll(without);
        assertThat(with.stream().map(request -> String.valueOf(request.content().get("code"))))
                .contains("1 + 1", "int lesson = 1;");
    }
}
