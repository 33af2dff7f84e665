package dev.ijava.lessons.show;

import dev.ijava.lessons.AttentionSteps;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * The charts of the lessons, in one style. Each returns a {@link Picture}: make it the last expression of a cell, or a part
 * of a {@link Look}. Labels that do not fit the numbers are an {@link IllegalArgumentException} that says what does not fit.
 */
public final class Charts {

    private Charts() {}

    /**
     * One bar a category.
     *
     * @param y name and range of the y axis
     * @param categories one a number
     */
    public static Picture bars(String title, Axis y, String[] categories, double[] heights, Role role) {
        return bars(title, y, categories, Series.of(y.name(), heights, role));
    }

    /** Bars side by side, one of each series in each category; {@link Series#asMark()} series are lines across them. */
    public static Picture bars(String title, Axis y, String[] categories, Series... series) {
        return new BarChart(title, y, categories, List.of(series), false).picture();
    }

    /** Bars on top of each other, negative parts below zero, with their sum at the end; marks as in {@link #bars}. */
    public static Picture stacked(String title, Axis y, String[] categories, Series... series) {
        return new BarChart(title, y, categories, List.of(series), true).picture();
    }

    /** Lines through points that need both {@code x} and {@code y}. */
    public static Picture lines(String title, Axis x, Axis y, Series... lines) {
        return new LineChart(title, x, y, List.of(lines), List.of()).picture();
    }

    /** Labelled points and the lines behind them; a place to see vectors of two dimensions, or two of more. */
    public static Picture points(String title, Axis x, Axis y, List<Point> points, Series... lines) {
        return new LineChart(title, x, y, List.of(lines), points).picture();
    }

    /**
     * A square matrix with the same words on both axes; rows ask, columns are asked.
     *
     * @param cells n × n; NaN or −∞ leaves a cell empty (masked)
     */
    public static Picture heatMap(String title, String[] words, SimpleMatrix cells, Role role) {
        return heatMap(title, words, words, cells.toArray2(), role);
    }

    /**
     * A matrix as a heat map.
     *
     * @param rows n labels, from the top
     * @param columns m labels
     * @param cells n × m; NaN or −∞ leaves a cell empty (masked)
     */
    public static Picture heatMap(String title, String[] rows, String[] columns, double[][] cells, Role role) {
        return heatMap(title, "", rows, "", columns, cells, role);
    }

    /** A heat map with names for its two axes, such as "who asks" and "who is asked". */
    public static Picture heatMap(
            String title,
            String rowsAre,
            String[] rows,
            String columnsAre,
            String[] columns,
            double[][] cells,
            Role role) {
        return new HeatMap(title, rows, columns, cells, role).picture(rowsAre, columnsAre);
    }

    /**
     * Arcs from one word to all, as thick as the weight it gives.
     *
     * @param from number of the word that asks, counted from 0
     * @param weights one a word
     */
    public static Picture arrows(String title, String[] words, int from, double[] weights) {
        return new Arrows(title, words, from, weights).picture();
    }

    /**
     * Many small heat maps of one role, row by row.
     *
     * @param columns how many stand in a row
     * @param titles one a matrix
     */
    public static Picture wall(String title, int columns, List<String> titles, List<double[][]> matrices, Role role) {
        return new Wall(title, columns, titles, matrices, role).picture();
    }

    /** Vectors as bars, dimension by dimension; they may differ in length. */
    public static Picture vectors(String title, Axis y, Series... vectors) {
        return StepCharts.vectors(title, y, vectors);
    }

    /**
     * Vectors as bars in the colours of their roles, and tints for the words that share one.
     *
     * @param roles one a vector: "query", "key" or "value", as in {@link Role}
     * @param words one a vector
     */
    public static Picture vectors(String title, Axis y, double[][] vectors, String[] roles, String[] words) {
        return StepCharts.vectors(title, y, StepCharts.series(vectors, roles, words));
    }

    /** A face that smiles at numbers above zero and frowns at those below. */
    public static Picture face(double mood) {
        return new Face(mood).picture();
    }

    /** The products of one query with each key, stacked to the scores. */
    public static Picture scores(AttentionSteps steps, int query, String... words) {
        return StepCharts.scores(steps, query, words);
    }

    /** Score and weight of each word for one query. */
    public static Picture weights(AttentionSteps steps, int query, String... words) {
        return StepCharts.weights(steps, query, words);
    }

    /** What each word adds to the output of one query; marks show the values between which the output lies. */
    public static Picture output(AttentionSteps steps, int query, String... words) {
        return StepCharts.output(steps, query, words);
    }

    /** The weights of several queries: a group a query, a bar a word. */
    public static Picture queries(String title, String[] labels, AttentionSteps steps, String... words) {
        return StepCharts.queries(title, labels, steps, words);
    }

    /**
     * Outputs as points between the values they are mixed of, seen in their first two dimensions: two values span a line,
     * three a triangle, and no output leaves it.
     *
     * @param words m, one a value
     * @param values m × at least 2
     * @param labels n, one an output
     * @param outputs n × at least 2
     */
    public static Picture walk(String title, String[] words, double[][] values, String[] labels, double[][] outputs) {
        return StepCharts.walk(title, words, values, labels, outputs);
    }
}
