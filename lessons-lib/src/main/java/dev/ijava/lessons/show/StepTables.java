package dev.ijava.lessons.show;

import dev.ijava.lessons.AttentionSteps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/** The tables of the steps of attention, for one query or for several. */
final class StepTables {

    private StepTables() {}

    static Table scores(AttentionSteps steps, int query, String[] words) {
        double[][] products = steps.products(query);
        return Tables.matrix(
                        "Products, dimension by dimension, and their sum: the score",
                        "word",
                        words,
                        Tables.dimensions(products[0].length),
                        products)
                .addColumns(Tables.numbers("score", steps.scores(query)));
    }

    static Table weights(AttentionSteps steps, int query, String[] words) {
        double[] exponentials = steps.exponentials(query);
        double[] weights = steps.weights(query);
        String[] rows = Stream.concat(Arrays.stream(words), Stream.of("total")).toArray(String[]::new);
        String power = steps.shift(query) == 0 ? "e^score" : "e^(score − largest)";
        return Tables.of(
                "From scores to weights",
                Tables.text("word", rows),
                Tables.numbers("score", with(steps.masked(query), Double.NaN)),
                Tables.numbers(
                        power, with(exponentials, Arrays.stream(exponentials).sum())),
                Tables.numbers("weight", with(weights, Arrays.stream(weights).sum())));
    }

    static Table output(AttentionSteps steps, int query, String[] words) {
        double[][] parts = steps.contributions(query);
        double[] output = steps.output(query);
        Table table = Tables.of(
                "What each word adds, and the output", Tables.text("dimension", Tables.dimensions(output.length)));
        for (int i = 0; i < words.length; i++) {
            table.addColumns(Tables.numbers(words[i] + " part", parts[i]));
        }
        return table.addColumns(Tables.numbers("output", output));
    }

    static Table queries(String caption, String corner, String[] labels, AttentionSteps steps, String[] words) {
        double[][] scores = steps.scores().toArray2();
        double[][] weights = steps.weights().toArray2();
        List<String> columns = new ArrayList<>(named("score ", words));
        columns.addAll(mixHeadings(words, steps.output().getNumCols()));
        return Tables.matrix(
                caption,
                corner,
                labels,
                columns.toArray(String[]::new),
                beside(scores, weights, steps.output().toArray2()));
    }

    static Table mixes(
            String caption, String corner, String[] labels, double[][] weights, double[][] outputs, String[] words) {
        String[] columns = mixHeadings(words, outputs[0].length).toArray(String[]::new);
        return Tables.matrix(caption, corner, labels, columns, beside(weights, outputs));
    }

    private static List<String> mixHeadings(String[] words, int width) {
        List<String> columns = new ArrayList<>(named("weight ", words));
        columns.addAll(named("output ", Tables.dimensions(width)));
        return columns;
    }

    private static List<String> named(String what, String[] names) {
        return Arrays.stream(names).map(name -> what + name).toList();
    }

    private static double[][] beside(double[][]... matrices) {
        double[][] wide = new double[matrices[0].length][];
        Arrays.setAll(
                wide,
                row -> Arrays.stream(matrices)
                        .flatMapToDouble(matrix -> Arrays.stream(matrix[row]))
                        .toArray());
        return wide;
    }

    private static double[] with(double[] numbers, double total) {
        return DoubleStream.concat(Arrays.stream(numbers), DoubleStream.of(total))
                .toArray();
    }
}
