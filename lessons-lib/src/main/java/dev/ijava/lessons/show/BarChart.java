package dev.ijava.lessons.show;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.style.Styler.ChartTheme;

/** Bars on categories, side by side or stacked, with outlines, marks and their values written on them. */
final class BarChart {

    private static final double TOGETHER = 0.8;
    private static final double ALONE = 0.5;
    private static final double BESIDE_MARKS = 0.36; // their names stand between the bars
    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;

    private final String title;
    private final Axis y;
    private final String[] categories;
    private final List<Series> bars;
    private final List<Series> marks;
    private final boolean stacked;

    BarChart(String title, Axis y, String[] categories, List<Series> series, boolean stacked) {
        this.title = title;
        this.y = y;
        this.categories = categories.clone();
        this.bars = series.stream().filter(s -> s.form() != Series.Form.MARK).toList();
        this.marks = series.stream().filter(s -> s.form() == Series.Form.MARK).toList();
        this.stacked = stacked;
        series.forEach(this::requireOneNumberEach);
    }

    Picture picture() {
        List<Series> all = new ArrayList<>(bars);
        all.addAll(marks);
        String alt = AltText.ofCategories(stacked ? "Stacked bar chart" : "Bar chart", title, categories, all);
        return new Picture(WIDTH, HEIGHT, alt, canvas -> chart().paint(canvas, WIDTH, HEIGHT));
    }

    private CategoryChart chart() {
        CategoryChart chart = new CategoryChart(WIDTH, HEIGHT, ChartTheme.XChart);
        Style.apply(chart);
        chart.setTitle(title);
        chart.setYAxisTitle(y.name());
        double[] range = y.range(DoubleStream.concat(DoubleStream.of(0), heights()));
        chart.getStyler().setYAxisMin(range[0]).setYAxisMax(range[1]).setLegendVisible(bars.size() > 1);
        chart.getStyler().setStacked(stacked).setAvailableSpaceFill(fill());
        for (Series series : bars) {
            List<Double> heights = Arrays.stream(series.y()).boxed().toList();
            chart.addSeries(series.name(), List.of(categories), heights).setFillColor(colour(series));
        }
        chart.addAnnotation(new BarMarks(bars, marks, stacked, fill()));
        return chart;
    }

    /** How high the bars and marks reach: in a stack the positive and the negative parts of each category add up. */
    private DoubleStream heights() {
        DoubleStream ofMarks = marks.stream().flatMapToDouble(s -> Arrays.stream(s.y()));
        if (!stacked) {
            return DoubleStream.concat(bars.stream().flatMapToDouble(s -> Arrays.stream(s.y())), ofMarks);
        }
        DoubleStream ofStacks = IntStream.range(0, categories.length)
                .boxed()
                .flatMapToDouble(c -> DoubleStream.of(reach(c, 1), reach(c, -1)));
        return DoubleStream.concat(ofStacks, ofMarks);
    }

    private double reach(int category, int sign) {
        return bars.stream()
                .mapToDouble(s -> s.y()[category])
                .filter(v -> v * sign > 0)
                .sum();
    }

    private double fill() {
        if (!marks.isEmpty()) {
            return BESIDE_MARKS;
        }
        return stacked || bars.size() == 1 ? ALONE : TOGETHER;
    }

    static Color colour(Series series) {
        Color tint = series.role().tint(series.tint());
        return series.form() == Series.Form.GUESS ? Role.mix(tint, Style.GROUND, 0.82) : tint;
    }

    private void requireOneNumberEach(Series series) {
        if (series.y().length != categories.length) {
            throw new IllegalArgumentException(
                    "Series \"%s\" has %d numbers but the chart has %d categories: each needs one (NaN leaves a gap)."
                            .formatted(series.name(), series.y().length, categories.length));
        }
    }
}
