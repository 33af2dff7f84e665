package dev.ijava.lessons.check;

import dev.ijava.lessons.Html;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was solved so far.
 *
 * @param rows one an exercise, in the order of their names
 */
public record Progress(List<Row> rows) implements Reply {

    private static final String CELL =
            "padding:.25em .75em;text-align:left;border:0;border-bottom:1px solid rgba(128,128,128,.35);";

    /**
     * One exercise.
     *
     * @param exercise its name
     * @param state solved once stays solved
     * @param answers how many different answers were given
     */
    public record Row(String exercise, State state, int answers) {}

    /** Copies the list. */
    public Progress {
        rows = List.copyOf(rows);
    }

    @Override
    public String html() {
        String body = rows.stream()
                .map(row ->
                        "<tr><th scope=\"row\" style=\"%1$s\">%2$s</th><td style=\"%1$sborder-left:4px solid %3$s;\">%4$s</td><td style=\"%1$s\">%5$d</td></tr>"
                                .formatted(
                                        CELL,
                                        Html.escape(row.exercise),
                                        row.state.colour(),
                                        row.state.said(),
                                        row.answers))
                .collect(Collectors.joining());
        return "<table style=\"border-collapse:collapse;margin:.5em 0;\"><caption style=\"caption-side:top;text-align:left;font-weight:600;white-space:nowrap;color:inherit;\">"
                + caption()
                + "</caption><thead><tr>" + head("exercise") + head("state") + head("different answers")
                + "</tr></thead><tbody>" + body + "</tbody></table>";
    }

    @Override
    public String text() {
        return rows.stream()
                .map(row -> "%-4s  %-15s  different answers: %d".formatted(row.exercise, row.state.said(), row.answers))
                .collect(Collectors.joining("\n", caption() + "\n", ""));
    }

    @Override
    public String toString() {
        return text();
    }

    private String caption() {
        long solved = rows.stream().filter(row -> row.state == State.RIGHT).count();
        return "%d of %d exercises solved".formatted(solved, rows.size());
    }

    private static String head(String name) {
        return "<th scope=\"col\" style=\"" + CELL + "\">" + name + "</th>";
    }
}
