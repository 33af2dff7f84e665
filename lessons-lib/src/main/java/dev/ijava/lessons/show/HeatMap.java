package dev.ijava.lessons.show;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.style.Styler.ChartTheme;

/**
 * A matrix as coloured cells: a word per row asks, a word per column is asked. NaN and −∞ are masked cells and stay empty.
 */
final class HeatMap {

    private static final int CELL_WIDTH = 84;
    private static final int CELL_HEIGHT = 46;
    private static final int LARGEST = 640;
    private static final double PALEST = 0.94;

    private final String title;
    private final String[] rows;
    private final String[] columns;
    private final double[][] cells;
    private final Role role;

    HeatMap(String title, String[] rows, String[] columns, double[][] cells, Role role) {
        this.title = title;
        this.rows = rows.clone();
        this.columns = columns.clone();
        this.cells = Arrays.stream(cells).map(double[]::clone).toArray(double[][]::new);
        this.role = role;
        requireThatLabelsFit();
    }

    Picture picture(String rowsAre, String columnsAre) {
        int width = Math.min(LARGEST, 170 + CELL_WIDTH * columns.length);
        int height = Math.min(LARGEST, 110 + CELL_HEIGHT * rows.length);
        String alt = AltText.ofMatrix(title, rows, columns, cells);
        return new Picture(width, height, alt, canvas -> {
            HeatMapChart chart = chart(width, height);
            chart.setXAxisTitle(columnsAre);
            chart.setYAxisTitle(rowsAre);
            chart.addAnnotation(new CellMarks(reversed(cells), this::colour));
            chart.paint(canvas, width, height);
        });
    }

    /** XChart's row 0 is at the bottom, a matrix's at the top: rows are handed over in reverse. */
    private HeatMapChart chart(int width, int height) {
        HeatMapChart chart = new HeatMapChart(width, height, ChartTheme.XChart);
        Style.apply(chart);
        chart.setTitle(title);
        chart.getStyler().setPlotGridLinesVisible(false).setPlotContentSize(1).setLegendVisible(false);
        chart.getStyler().setChartTitlePadding(10);
        chart.getStyler().setRangeColors(new Color[] {colour(least()), colour(most())});
        chart.getStyler().setPlotBackgroundColor(new Color(0xF3F3F3));
        List<String> upwards = new ArrayList<>(List.of(rows));
        Collections.reverse(upwards);
        chart.addSeries("cells", List.of(columns), upwards, heatData())
                .setMin(least())
                .setMax(most());
        return chart;
    }

    private List<Number[]> heatData() {
        List<Number[]> data = new ArrayList<>();
        double[][] upwards = reversed(cells);
        for (int r = 0; r < upwards.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                if (Double.isFinite(upwards[r][c])) {
                    data.add(new Number[] {c, r, upwards[r][c]});
                }
            }
        }
        return data;
    }

    private static double[][] reversed(double[][] matrix) {
        List<double[]> copy = new ArrayList<>(List.of(matrix));
        Collections.reverse(copy);
        return copy.toArray(double[][]::new);
    }

    private Color colour(double value) {
        return shade(role, (value - least()) / (most() - least()));
    }

    /** From nearly white for 0 to the role's own colour for 1. */
    static Color shade(Role role, double share) {
        return Role.mix(role.colour(), Style.GROUND, PALEST * (1 - Math.max(0, Math.min(1, share))));
    }

    private double least() {
        return Math.min(0, finite().min().orElse(0));
    }

    private double most() {
        return Math.max(finite().max().orElse(1), least() + 1e-9);
    }

    private DoubleStream finite() {
        return Arrays.stream(cells).flatMapToDouble(Arrays::stream).filter(Double::isFinite);
    }

    private void requireThatLabelsFit() {
        if (cells.length != rows.length || Arrays.stream(cells).anyMatch(row -> row.length != columns.length)) {
            throw new IllegalArgumentException(
                    "Heat map \"%s\" has %d row and %d column labels, but cells of %d rows and %s columns."
                            .formatted(
                                    title,
                                    rows.length,
                                    columns.length,
                                    cells.length,
                                    cells.length == 0 ? 0 : cells[0].length));
        }
    }
}
