package dev.ijava.lessons.show;

import dev.ijava.lessons.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Any Tablesaw table as HTML and as aligned text. Written here because Tablesaw's own HTML has neither caption nor scopes,
 * and its writer looks through the whole class path the first time.
 */
final class TableWriter {

    /** A page needs no more; the rest is said in a line below the table. */
    private static final int MOST_ROWS = 100;

    private static final String CELL = "padding:.25em .75em;border:0;border-bottom:1px solid rgba(128,128,128,.35);";
    private static final String NUMBER = CELL + "text-align:right;font-variant-numeric:tabular-nums;";
    private static final String WORD = CELL + "text-align:left;";

    private TableWriter() {}

    static String html(Table table) {
        StringBuilder html = new StringBuilder("<table style=\"border-collapse:collapse;margin:.5em 0;\">")
                .append(
                        "<caption style=\"caption-side:top;text-align:left;font-weight:600;padding:.25em 0;white-space:nowrap;color:inherit;\">")
                .append(Html.escape(table.name()))
                .append("</caption><thead><tr>");
        for (Column<?> column : table.columns()) {
            html.append(cell("th scope=\"col\"", column, Html.escape(column.name())));
        }
        html.append("</tr></thead><tbody>");
        for (int row = 0; row < rows(table); row++) {
            html.append("<tr>").append(htmlRow(table, row)).append("</tr>");
        }
        return html.append("</tbody></table>").append(rest(table, "<p>%s</p>")).toString();
    }

    private static String htmlRow(Table table, int row) {
        int headings = headings(table);
        return IntStream.range(0, table.columnCount())
                .mapToObj(c -> cell(
                        c < headings ? "th scope=\"row\"" : "td",
                        table.column(c),
                        Html.escape(text(table.column(c), row))))
                .collect(Collectors.joining());
    }

    private static String cell(String tag, Column<?> column, String content) {
        String end = tag.substring(0, 2);
        return "<%s style=\"%s\">%s</%s>".formatted(tag, isNumber(column) ? NUMBER : WORD, content, end);
    }

    /** The leading columns of text name their row. */
    private static int headings(Table table) {
        int count = 0;
        while (count < table.columnCount() && table.column(count).type() == ColumnType.STRING) {
            count++;
        }
        return count == table.columnCount() ? Math.min(1, count) : count;
    }

    static String text(Table table) {
        List<String[]> lines = new ArrayList<>();
        lines.add(table.columnNames().toArray(String[]::new));
        for (int row = 0; row < rows(table); row++) {
            int at = row;
            lines.add(table.columns().stream().map(c -> text(c, at)).toArray(String[]::new));
        }
        int[] widths = IntStream.range(0, table.columnCount())
                .map(c ->
                        lines.stream().mapToInt(line -> line[c].length()).max().orElse(0))
                .toArray();
        String body = lines.stream().map(line -> textLine(table, line, widths)).collect(Collectors.joining("\n"));
        return table.name() + "\n" + body + rest(table, "\n%s");
    }

    private static String textLine(Table table, String[] cells, int[] widths) {
        return IntStream.range(0, cells.length)
                .mapToObj(c -> isNumber(table.column(c))
                        ? " ".repeat(widths[c] - cells[c].length()) + cells[c]
                        : cells[c] + " ".repeat(widths[c] - cells[c].length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String text(Column<?> column, int row) {
        return column.isMissing(row) && !isNumber(column) ? "" : column.getString(row);
    }

    private static boolean isNumber(Column<?> column) {
        return column instanceof NumericColumn;
    }

    private static int rows(Table table) {
        return Math.min(table.rowCount(), MOST_ROWS);
    }

    private static String rest(Table table, String format) {
        int hidden = table.rowCount() - rows(table);
        return hidden == 0
                ? ""
                : format.formatted("… and " + hidden + " more rows; table.first(n) or where(…) shows others.");
    }
}
