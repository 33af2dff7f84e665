package dev.ijava.kernel.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a kernel in training is asked: the questions of a front end, and cells of Java. */
final class TrainingCells {

    /** A request on the shell channel. */
    record Request(String type, Map<String, ?> content) {}

    private static final String BUILT_IN = "training.jshell";
    private static final List<Request> QUESTIONS = List.of(
            new Request("kernel_info_request", Map.of()),
            new Request("complete_request", Map.of("code", "\"abc\".sub", "cursor_pos", 9)),
            new Request("complete_request", Map.of("code", "%ja", "cursor_pos", 3)),
            new Request("inspect_request", Map.of("code", "String.valueOf(1)", "cursor_pos", 10, "detail_level", 0)),
            new Request("is_complete_request", Map.of("code", "for (int i = 0; i < 3; i++) {")),
            new Request("comm_info_request", Map.of()),
            new Request("history_request", Map.of("output", false, "raw", true, "hist_access_type", "tail", "n", 10)));

    private TrainingCells() {}

    /** All requests: the built-in ones first, then a file's cells. */
    static List<Request> requests(List<Path> files) throws IOException {
        List<Request> requests = new ArrayList<>(QUESTIONS);
        try (InputStream builtIn = TrainingCells.class.getResourceAsStream(BUILT_IN)) {
            addCells(requests, new String(builtIn.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (Path file : files) {
            addCells(requests, Files.readString(file));
        }
        requests.addAll(QUESTIONS); // asked again, now with variables about
        return List.copyOf(requests);
    }

    private static void addCells(List<Request> requests, String source) {
        split(source).map(TrainingCells::execute).forEach(requests::add);
    }

    /** Cells end where a line starts with {@code // %%}, the mark that editors know from Python's {@code # %%}. */
    static Stream<String> split(String source) {
        return Stream.of(source.split("(?m)^// %%.*$")).map(String::strip).filter(cell -> !cell.isEmpty());
    }

    private static Request execute(String code) {
        return new Request("execute_request", Map.of("code", code, "allow_stdin", false, "stop_on_error", false));
    }
}
