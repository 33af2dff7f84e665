package dev.ijava.lessons.show;

import dev.ijava.lessons.AttentionSteps;
import dev.ijava.lessons.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Tablesaw tables for the lessons: a caption, headings for rows and columns, numbers with four decimals.
 *
 * <pre>{@code
 * Tables.of("Scores", Tables.text("word", words), Tables.numbers("score", scores))
 * }</pre>
 *
 * <p>The text columns before the first column of numbers are row headings.
 */
public final class Tables {

    private Tables() {}

    /** A table of columns of the same length; the caption stands above it. */
    public static Table of(String caption, Column<?>... columns) {
        for (Column<?> column : columns) {
            if (column.size() != columns[0].size()) {
                throw new IllegalArgumentException(
                        "Table \"%s\" has %d entries in \"%s\" but %d in \"%s\": give each row one of both."
                                .formatted(
                                        caption, columns[0].size(), columns[0].name(), column.size(), column.name()));
            }
        }
        return Table.create(caption, columns);
    }

    /** A column of words; row headings if it comes first. */
    public static StringColumn text(String name, String... cells) {
        return StringColumn.create(name, cells);
    }

    /** A column of numbers, shown with four decimals; NaN is shown as a dash. */
    public static DoubleColumn numbers(String name, double... cells) {
        DoubleColumn column = DoubleColumn.create(name, cells);
        column.setPrintFormatter(new FourDecimals(), Numbers.NONE);
        return column;
    }

    /** A column of numbers as somebody typed them: 25, 0.5. */
    public static StringColumn typed(String name, double... cells) {
        return StringColumn.create(
                name, Arrays.stream(cells).mapToObj(Numbers::plain).toList());
    }

    /**
     * A matrix with a word for each row and a heading for each column.
     *
     * @param corner heading of the row labels
     * @param rows n labels
     * @param columns m labels, all different
     * @param cells n × m
     */
    public static Table matrix(String caption, String corner, String[] rows, String[] columns, double[][] cells) {
        requireThatLabelsFit(caption, rows, columns, cells);
        List<Column<?>> all = new ArrayList<>();
        all.add(text(corner, rows));
        for (int c = 0; c < columns.length; c++) {
            int column = c;
            all.add(numbers(
                    columns[c],
                    Arrays.stream(cells).mapToDouble(row -> row[column]).toArray()));
        }
        return Table.create(caption, all);
    }

    /** The same for an EJML matrix, n × m. */
    public static Table matrix(String caption, String corner, String[] rows, String[] columns, SimpleMatrix cells) {
        return matrix(caption, corner, rows, columns, cells.toArray2());
    }

    /**
     * A matrix with the sums of its rows in a last column and the sums of its columns in a last row.
     *
     * @param corner heading of the row labels
     * @param rows n labels
     * @param columns m labels, all different
     * @param cells n × m
     */
    public static Table matrixWithSums(
            String caption, String corner, String[] rows, String[] columns, SimpleMatrix cells) {
        SimpleMatrix withColumnSums =
                cells.concatRows(SimpleMatrix.ones(1, cells.getNumRows()).mult(cells)); // (n + 1) × m
        SimpleMatrix all = withColumnSums.concatColumns(
                withColumnSums.mult(SimpleMatrix.ones(cells.getNumCols(), 1))); // (n + 1) × (m + 1)
        all.set(cells.getNumRows(), cells.getNumCols(), Double.NaN); // the sum of sums belongs to neither
        return matrix(caption, corner, and(rows, "sum"), and(columns, "sum"), all);
    }

    /**
     * Vectors below each other, with headings before them; a shorter vector leaves dashes.
     *
     * @param vectors one a row
     * @param headings columns of text, each with one entry a vector
     */
    public static Table vectors(String caption, double[][] vectors, StringColumn... headings) {
        int longest = Arrays.stream(vectors).mapToInt(v -> v.length).max().orElse(0);
        Column<?>[] columns = Arrays.copyOf(headings, headings.length + longest, Column[].class);
        for (int d = 0; d < longest; d++) {
            int at = d;
            double[] numbers = Arrays.stream(vectors)
                    .mapToDouble(v -> at < v.length ? v[at] : Double.NaN)
                    .toArray();
            columns[headings.length + d] = numbers(dimensions(longest)[d], numbers);
        }
        return of(caption, columns);
    }

    /** The products of one query with each key, and the scores: m × (d_k + 1). */
    public static Table scores(AttentionSteps steps, int query, String... words) {
        return StepTables.scores(steps, query, words);
    }

    /** Scores, exponentials and weights of one query, with their totals: (m + 1) × 3. */
    public static Table weights(AttentionSteps steps, int query, String... words) {
        return StepTables.weights(steps, query, words);
    }

    /** What each word adds to the output of one query, and the output: d_v × (m + 1). */
    public static Table output(AttentionSteps steps, int query, String... words) {
        return StepTables.output(steps, query, words);
    }

    /** Scores, weights and output of several queries, one a row: n × (2m + d_v). */
    public static Table queries(String caption, String corner, String[] labels, AttentionSteps steps, String... words) {
        return StepTables.queries(caption, corner, labels, steps, words);
    }

    /**
     * Several mixes of the same values, one a row: weights and outputs, n × (m + d_v).
     *
     * @param weights n × m
     * @param outputs n × d_v
     */
    public static Table mixes(
            String caption, String corner, String[] labels, double[][] weights, double[][] outputs, String... words) {
        return StepTables.mixes(caption, corner, labels, weights, outputs, words);
    }

    /** The column headings d1, d2, … of vectors with some number of dimensions. */
    public static String[] dimensions(int count) {
        String[] names = new String[count];
        Arrays.setAll(names, i -> "d" + (i + 1));
        return names;
    }

    private static String[] and(String[] names, String last) {
        return Stream.concat(Arrays.stream(names), Stream.of(last)).toArray(String[]::new);
    }

    private static void requireThatLabelsFit(String caption, String[] rows, String[] columns, double[][] cells) {
        boolean fits =
                cells.length == rows.length && Arrays.stream(cells).allMatch(row -> row.length == columns.length);
        if (!fits) {
            throw new IllegalArgumentException(
                    "Table \"%s\" has %d row and %d column labels, but cells of %d rows and %s columns."
                            .formatted(
                                    caption,
                                    rows.length,
                                    columns.length,
                                    cells.length,
                                    Arrays.toString(Arrays.stream(cells)
                                            .mapToInt(row -> row.length)
                                            .distinct()
                                            .toArray())));
        }
    }
}
