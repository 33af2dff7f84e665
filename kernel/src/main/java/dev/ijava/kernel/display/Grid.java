package dev.ijava.kernel.display;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows and columns of words, as an HTML table.
 *
 * @param columns headings; empty strings for columns without a name
 * @param rows one cell for each column
 * @param more a sentence about what was left out; empty for none
 */
record Grid(List<String> columns, List<List<String>> rows, String more) {

    String html() {
        String body = rows.stream().map(row -> line("td", row)).collect(Collectors.joining());
        String note = more.isEmpty() ? "" : "<caption style=\"caption-side:bottom\">" + escape(more) + "</caption>";
        return "<table>" + note + "<thead>" + line("th scope=\"col\"", columns) + "</thead><tbody>" + body
                + "</tbody></table>";
    }

    private static String line(String tag, List<String> cells) {
        String end = "</" + tag.split(" ")[0] + ">";
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escape(cell) + end)
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
