package dev.ijava.kernel.protocoltest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page on compatibility claims what is tested, all of it and no more. */
class CompatibilityPageTest {

    private static final Path PAGE = Path.of("..", "docs", "compatibility.md");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| ([A-Z]\\d\\d) \\|");

    @Test
    void everyLineHasATestAndEveryTestALine() throws IOException {
        List<String> lines = LINE.matcher(Files.readString(PAGE))
                .results()
                .map(line -> line.group(1))
                .toList();
        assertThat(lines).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(lines)).isEqualTo(tested());
    }

    private static Set<String> tested() throws IOException {
        Set<String> ids = new TreeSet<>();
        CompatibilityRow.all().forEach(row -> ids.add(row.id()));
        Stream.of(CompatibilityIT.class, EnvironmentIT.class, SubshellIT.class, CommIT.class, HistoryIT.class)
                .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
                .filter(test -> test.isAnnotationPresent(Tag.class))
                .forEach(test -> ids.add(test.getAnnotation(Tag.class).value()));
        return ids;
    }
}
