package dev.ijava.lessons.show;

import dev.ijava.lessons.AttentionSteps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The charts of the steps of attention, for one query or for several. */
final class StepCharts {

    /** With more words the marks of their values would hide each other. */
    private static final int MOST_MARKED = 3;

    private StepCharts() {}

    static Picture scores(AttentionSteps steps, int query, String[] words) {
        double[][] products = steps.products(query);
        String[] dimensions = Tables.dimensions(products[0].length);
        return Charts.stacked(
                "What adds up to each score",
                Axis.of("product", 0, 1.4),
                words,
                Series.columns(dimensions, products, Role.SCORE));
    }

    static Picture weights(AttentionSteps steps, int query, String[] words) {
        return Charts.bars(
                "Scores become weights",
                Axis.of("score, weight", 0, 1.4),
                words,
                Series.of("score", steps.masked(query), Role.SCORE),
                Series.of("weight", steps.weights(query), Role.WEIGHT));
    }

    static Picture output(AttentionSteps steps, int query, String[] words) {
        String[] parts = Arrays.stream(words).map(word -> "part of " + word).toArray(String[]::new);
        Stream<Series> stack = Arrays.stream(Series.rows(parts, steps.contributions(query), Role.VALUE));
        return Charts.stacked(
                "The output is a mix of the values",
                Axis.of("output", 0, 1),
                Tables.dimensions(steps.output().getNumCols()),
                Stream.concat(stack, marks(steps, words)).toArray(Series[]::new));
    }

    private static Stream<Series> marks(AttentionSteps steps, String[] words) {
        String[] names = Arrays.stream(words).map(word -> "V " + word).toArray(String[]::new);
        return words.length > MOST_MARKED
                ? Stream.of()
                : Arrays.stream(Series.rows(names, steps.values().toArray2(), Role.VALUE))
                        .map(Series::asMark);
    }

    static Picture queries(String title, String[] labels, AttentionSteps steps, String[] words) {
        return Charts.bars(
                title,
                Axis.of("weight", 0, 1),
                labels,
                Series.columns(words, steps.weights().toArray2(), Role.WEIGHT));
    }

    static Series[] series(double[][] vectors, String[] roles, String[] words) {
        if (roles.length != vectors.length || words.length != vectors.length) {
            throw new IllegalArgumentException(
                    "There are %d vectors, %d roles and %d words: each vector needs one of both."
                            .formatted(vectors.length, roles.length, words.length));
        }
        Map<Role, Integer> seen = new EnumMap<>(Role.class);
        Series[] series = new Series[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            Role role = Role.valueOf(roles[i].toUpperCase(Locale.ROOT));
            int tint = seen.merge(role, 1, Integer::sum) - 1;
            series[i] = Series.of(roles[i] + " " + words[i], vectors[i], role).tint(tint);
        }
        return series;
    }

    static Picture vectors(String title, Axis y, Series[] vectors) {
        int longest = Arrays.stream(vectors).mapToInt(v -> v.y().length).max().orElse(0);
        Series[] padded = Arrays.stream(vectors).map(v -> v.padded(longest)).toArray(Series[]::new);
        return Charts.bars(title, y, Tables.dimensions(longest), padded);
    }

    static Picture walk(String title, String[] words, double[][] values, String[] labels, double[][] outputs) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            points.add(point("V " + words[i], values[i], Role.VALUE));
        }
        for (int i = 0; i < labels.length; i++) {
            points.add(point(labels[i], outputs[i], Role.WEIGHT));
        }
        int corners = words.length > 2 ? words.length + 1 : words.length; // from the third value on the line is closed
        double[] x = IntStream.range(0, corners)
                .mapToDouble(i -> values[i % words.length][0])
                .toArray();
        double[] y = IntStream.range(0, corners)
                .mapToDouble(i -> values[i % words.length][1])
                .toArray();
        Series between = Series.of("between the values", x, y, Role.VALUE);
        return Charts.points(title, Axis.of("d1"), Axis.of("d2"), points, between);
    }

    private static Point point(String label, double[] vector, Role role) {
        if (vector.length < 2) {
            throw new IllegalArgumentException(
                    "A vector of one number has no place in a plane: this chart needs values with at least two.");
        }
        return new Point(label, vector[0], vector[1], role);
    }
}
