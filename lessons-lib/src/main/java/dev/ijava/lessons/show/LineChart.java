package dev.ijava.lessons.show;

import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lines and labelled points on two number axes. */
final class LineChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final float[] DASHES = {6, 4};
    private static final int MOST_DASHED_POINTS = 24;

    /** Where points and ends are evenly spaced, XChart takes every n-th point for a tick (0, 29, 58 …) instead of round numbers. */
    private static final double UNEVEN = 1e-6;

    private final String title;
    private final Axis x;
    private final Axis y;
    private final List<Series> lines;
    private final List<Point> points;

    LineChart(String title, Axis x, Axis y, List<Series> lines, List<Point> points) {
        this.title = title;
        this.x = x;
        this.y = y;
        this.lines = List.copyOf(lines);
        this.points = List.copyOf(points);
    }

    Picture picture() {
        String alt = AltText.ofLines(title, x.name(), y.name(), lines) + Point.sentence(points);
        return new Picture(WIDTH, HEIGHT, alt, canvas -> chart().paint(canvas, WIDTH, HEIGHT));
    }

    private XYChart chart() {
        XYChart chart = new XYChart(WIDTH, HEIGHT, ChartTheme.XChart);
        Style.apply(chart);
        chart.setTitle(title);
        chart.setXAxisTitle(x.name());
        chart.setYAxisTitle(y.name());
        double[] across = x.range(numbers(Series::x, Point::x));
        double[] up = y.range(numbers(Series::y, Point::y));
        chart.getStyler()
                .setXAxisMin(across[0] - UNEVEN * (across[1] - across[0]))
                .setXAxisMax(across[1])
                .setYAxisMin(up[0])
                .setYAxisMax(up[1]);
        chart.getStyler().setXAxisTickMarkSpacingHint(70).setLegendVisible(lines.size() > 1);
        lines.forEach(line -> add(chart, line));
        chart.addAnnotation(new PointMarks(points));
        return chart;
    }

    private DoubleStream numbers(Function<Series, double[]> ofLine, Function<Point, Double> ofPoint) {
        return DoubleStream.concat(
                lines.stream().map(ofLine).flatMapToDouble(Arrays::stream),
                points.stream().mapToDouble(ofPoint::apply));
    }

    private static void add(XYChart chart, Series line) {
        boolean dashed = line.form() == Series.Form.GUESS;
        XYSeries added = chart.addSeries(
                line.name(), dashed ? thinned(line.x()) : line.x(), dashed ? thinned(line.y()) : line.y());
        added.setMarker(SeriesMarkers.NONE);
        added.setLineColor(line.role().shade(line.tint()));
        added.setLineStyle(
                dashed
                        ? new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, DASHES, 0)
                        : new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    /** XChart begins the dashes again at each point, so points that lie closer than a dash would make the line solid. */
    private static double[] thinned(double[] numbers) {
        int step = Math.max(1, numbers.length / MOST_DASHED_POINTS);
        return IntStream.range(0, numbers.length)
                .filter(i -> i % step == 0 || i == numbers.length - 1)
                .mapToDouble(i -> numbers[i])
                .toArray();
    }
}
