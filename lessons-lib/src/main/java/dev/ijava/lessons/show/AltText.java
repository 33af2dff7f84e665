package dev.ijava.lessons.show;

import dev.ijava.lessons.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.chartpart.IChart;
import org.knowm.xchart.internal.series.AxesChartSeriesCategory;
import org.knowm.xchart.internal.series.AxesChartSeriesNumerical;

/** Says in a sentence what a chart shows, with its numbers: the alternative text and the text/plain form. */
final class AltText {

    /** More numbers than this would make nobody wiser; ends and extremes are said instead. */
    private static final int ALL_UP_TO = 40;

    private AltText() {}

    static String ofCategories(String kind, String title, String[] categories, List<Series> series) {
        String numbers = series.stream()
                .map(s -> s.name() + ": " + pairs(List.of(categories), s.y()))
                .collect(Collectors.joining("; "));
        return "%s \"%s\". %s.".formatted(kind, title, numbers);
    }

    static String ofLines(String title, String x, String y, List<Series> series) {
        String numbers =
                series.stream().map(s -> s.name() + ": " + points(s.x(), s.y())).collect(Collectors.joining("; "));
        return "Line chart \"%s\", %s by %s. %s.".formatted(title, y, x, numbers);
    }

    /** Rows of a matrix; NaN is a masked cell. */
    static String ofMatrix(String title, String[] rows, String[] columns, double[][] cells) {
        String numbers = IntStream.range(0, rows.length)
                .mapToObj(r -> rows[r] + ": " + pairs(List.of(columns), cells[r]))
                .collect(Collectors.joining("; "));
        return "Heat map \"%s\", one row each. %s.".formatted(title, numbers);
    }

    /** Any XChart chart, from its title and its series. */
    static String of(IChart any) {
        List<String> parts = new ArrayList<>();
        if (any instanceof Chart<?, ?> chart) {
            for (var series : chart.getSeriesCollection()) {
                parts.add(series.getName() + numbers(series));
            }
        }
        return "Chart \"%s\". %s.".formatted(any.getTitle(), String.join("; ", parts));
    }

    private static String numbers(Object series) {
        if (series instanceof AxesChartSeriesCategory bars) {
            return ": " + pairs(List.copyOf(bars.getXData()), bars.getYData());
        }
        if (series instanceof AxesChartSeriesNumerical line) {
            return ": " + points(line.getXData(), line.getYData());
        }
        return series instanceof HeatMapSeries map
                ? ": from " + Numbers.fixed(map.getMin()) + " to " + Numbers.fixed(map.getMax())
                : "";
    }

    private static String pairs(List<?> names, double[] numbers) {
        StringJoiner pairs = new StringJoiner(", ");
        for (int i = 0; i < Math.min(numbers.length, ALL_UP_TO); i++) {
            pairs.add(names.get(i) + " " + Numbers.fixed(numbers[i]));
        }
        return numbers.length > ALL_UP_TO ? pairs + " and " + (numbers.length - ALL_UP_TO) + " more" : pairs.toString();
    }

    private static String points(double[] x, double[] y) {
        if (x.length <= ALL_UP_TO) {
            return IntStream.range(0, x.length).mapToObj(i -> point(x, y, i)).collect(Collectors.joining(", "));
        }
        return "%d points from %s to %s".formatted(x.length, point(x, y, 0), point(x, y, x.length - 1));
    }

    private static String point(double[] x, double[] y, int i) {
        return "(" + Numbers.plain(x[i]) + ", " + Numbers.fixed(y[i]) + ")";
    }
}
