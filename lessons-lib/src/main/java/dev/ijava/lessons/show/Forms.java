package dev.ijava.lessons.show;

import dev.ijava.lessons.Html;
import dev.ijava.lessons.check.Reply;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.knowm.xchart.internal.chartpart.IChart;
import tech.tablesaw.api.Table;

/**
 * How a value looks, before any kernel: HTML for JupyterLab, LaTeX and PNG for front ends that ask for them, text for all.
 *
 * @param html never empty
 * @param text never empty
 * @param latex displayed mathematics, or empty
 * @param png an image with its size in CSS pixels, or null
 */
record Forms(String html, String text, String latex, Image png) {

    record Image(String base64, int width, int height) {}

    /** The form of a value of each type the lessons show; the first type that fits counts. */
    private static final Map<Class<?>, Function<Object, Forms>> BY_TYPE = new LinkedHashMap<>();

    static {
        put(Look.class, look -> joined(look.parts().stream().map(Forms::of).toList()));
        put(Picture.class, Forms::ofPicture);
        put(IChart.class, chart -> ofPicture(Picture.of(chart)));
        put(Table.class, table -> new Forms(TableWriter.html(table), TableWriter.text(table), "", null));
        put(Formula.class, Forms::ofFormula);
        put(Reply.class, reply -> new Forms(reply.html(), reply.text(), "", null));
        put(Object.class, other -> ofText(String.valueOf(other)));
    }

    private static <T> void put(Class<T> type, Function<T, Forms> forms) {
        BY_TYPE.put(type, value -> forms.apply(type.cast(value)));
    }

    static Forms of(Object value) {
        return BY_TYPE.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(value))
                .findFirst()
                .orElseThrow()
                .getValue()
                .apply(value);
    }

    private static Forms joined(List<Forms> parts) {
        return new Forms(
                parts.stream().map(Forms::html).collect(Collectors.joining("\n")),
                parts.stream().map(Forms::text).collect(Collectors.joining("\n\n")),
                parts.stream().map(Forms::latex).filter(l -> !l.isEmpty()).collect(Collectors.joining("\n")),
                parts.stream()
                        .map(Forms::png)
                        .filter(p -> p != null)
                        .findFirst()
                        .orElse(null));
    }

    /** A chart that cannot be drawn for want of fonts leaves its sentence and the advice, and the table beside it intact. */
    private static Forms ofPicture(Picture picture) {
        try {
            return ofImage(picture, Base64.getEncoder().encodeToString(picture.png()));
        } catch (Fonts.Missing e) {
            return ofText(e.getMessage() + " It would show: " + picture.alt());
        }
    }

    private static Forms ofImage(Picture picture, String base64) {
        String html =
                "<img alt=\"%s\" width=\"%d\" height=\"%d\" style=\"max-width:100%%;height:auto;\" src=\"data:image/png;base64,%s\">"
                        .formatted(Html.escape(picture.alt()), picture.width(), picture.height(), base64);
        return new Forms(html, picture.alt(), "", new Image(base64, picture.width(), picture.height()));
    }

    private static Forms ofFormula(Formula formula) {
        String html = "<div>" + Html.escape(formula.display()) + "</div>";
        return new Forms(html, formula.text(), formula.display(), null);
    }

    private static Forms ofText(String text) {
        return new Forms("<p>" + Html.escape(text) + "</p>", text, "", null);
    }
}
