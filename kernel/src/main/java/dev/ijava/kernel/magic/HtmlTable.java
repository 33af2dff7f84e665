package dev.ijava.kernel.magic;

import dev.ijava.kernel.display.MimeBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small table of words, as text/html and as text/plain with aligned columns. */
final class HtmlTable {

    private final String caption;
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    HtmlTable(String caption, List<String> headings) {
        this.caption = caption;
        this.headings = headings;
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    MimeBundle bundle() {
        return MimeBundle.of(MimeBundle.HTML, html()).with(MimeBundle.TEXT, text());
    }

    private String html() {
        String head = headings.stream()
                .map(heading -> "<th scope=\"col\" style=\"text-align:left\">" + escape(heading) + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream().map(HtmlTable::htmlRow).collect(Collectors.joining());
        return "<table><caption>" + escape(caption) + "</caption><thead><tr>" + head + "</tr></thead><tbody>" + body
                + "</tbody></table>";
    }

    private static String htmlRow(List<String> cells) {
        return cells.stream()
                .map(cell -> "<td style=\"text-align:left\">" + escape(cell) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private String text() {
        int[] widths = IntStream.range(0, headings.size())
                .map(column -> IntStream.concat(
                                IntStream.of(headings.get(column).length()),
                                rows.stream().mapToInt(row -> row.get(column).length()))
                        .max()
                        .orElse(0))
                .toArray();
        List<List<String>> lines = new ArrayList<>(List.of(headings));
        lines.addAll(rows);
        return lines.stream().map(line -> textRow(line, widths)).collect(Collectors.joining("\n", caption + "\n", ""));
    }

    private static String textRow(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> cells.get(column)
                        + " ".repeat(widths[column] - cells.get(column).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
