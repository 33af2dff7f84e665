package dev.ijava.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Path NOTEBOOKS = Path.of("..", "notebooks");
    private static final Pattern EXERCISE = Pattern.compile("Check\\.exercise\\(\\\\\"(\\d\\d-\\w+)\\\\\"\\)");

    @Test
    void everyExerciseNamedAfterItsNotebookHasTwoHintsThatTheCellDoesNotShow() throws IOException {
        for (Path notebook : notebooks()) {
            String page = Files.readString(notebook);
            EXERCISE.matcher(page).results().map(match -> match.group(1)).forEach(name -> {
                List<String> hints = Wording.of(name).hints();
                assertThat(hints).as(name).hasSize(2);
                assertThat(page).doesNotContain(hints);
            });
        }
    }

    @Test
    void notebook01HasItsEightExercises() {
        assertThat(Stream.of("2", "3a", "3b", "4a", "4b", "5", "6", "7").map(label -> Wording.of("01-" + label)))
                .allSatisfy(wording -> assertThat(wording.hints()).hasSize(2));
        assertThat(Wording.of("01-5").right()).isEqualTo("no");
        assertThat(Wording.of("01-5").others()).containsExactly("yes");
    }

    @Test
    void readersSeeTheLabelWithoutTheNotebook() {
        assertThat(Wording.of("01-4a").label()).isEqualTo("4a");
        assertThat(Wording.of("4a").label()).isEqualTo("4a");
    }

    @Test
    void anExerciseNobodyWroteWordsForStillAnswers() {
        Reply reply = new Exercise(new Ledger(), "99-1").number(1, 2);
        assertThat(reply.text()).startsWith("Exercise 1 · ✗ Not yet");
        assertThat(new Exercise(new Ledger(), "99-1").choice("x").text()).contains("Exercise 1");
    }

    private static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(NOTEBOOKS)) {
            return files.filter(file -> file.toString().endsWith(".ipynb")).toList();
        }
    }
}
