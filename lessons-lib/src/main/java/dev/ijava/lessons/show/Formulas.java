package dev.ijava.lessons.show;

import dev.ijava.lessons.AttentionSteps;
import dev.ijava.lessons.LayerNorm;
import dev.ijava.lessons.Numbers;
import dev.ijava.lessons.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The formulas of attention with the reader's own numbers filled in. Long vectors are shortened in the middle, the results
 * are not.
 */
public final class Formulas {

    private static final int MOST_TERMS = 6;

    private Formulas() {}

    /** s_word = q·k = 0.22 · 0.54 + … = 0.1188 + … = 0.8894, a line for each word. */
    public static Formula scores(AttentionSteps steps, int query, String... words) {
        double[] q = steps.queries().toArray2()[query];
        double[][] keys = steps.keys().toArray2();
        return lines(words, i -> {
            double[] products = steps.products(query)[i];
            return new Chain("s", words[i])
                    .equal(shortened(IntStream.range(0, q.length)
                            .mapToObj(j -> factors(q[j], keys[i][j]))
                            .toList()))
                    .equal(shortened(each(products)))
                    .equal(List.of(Numbers.fixed(steps.scores(query)[i])));
        });
    }

    /** α_word = e^s / (e^s + …) = 2.4337 / 5.7538 = 0.4230, a line for each word. */
    public static Formula weights(AttentionSteps steps, int query, String... words) {
        double[] scores = steps.masked(query);
        double[] exponentials = steps.exponentials(query);
        double total = IntStream.range(0, exponentials.length)
                .mapToDouble(i -> exponentials[i])
                .sum();
        return lines(words, i -> {
            List<String> powers = IntStream.range(0, scores.length)
                    .mapToObj(j -> "e^{" + Numbers.fixed(scores[j]) + "}")
                    .toList();
            return new Chain("\\alpha", words[i])
                    .over(powers.get(i), shortened(powers))
                    .over(Numbers.fixed(exponentials[i]), List.of(Numbers.fixed(total)))
                    .equal(List.of(Numbers.fixed(steps.weights(query)[i])));
        });
    }

    /** o = 0.4230 · [0.12, …] + 0.5770 · [0.62, …] = [0.4085, …]. */
    public static Formula output(AttentionSteps steps, int query) {
        double[] weights = steps.weights(query);
        double[][] values = steps.values().toArray2();
        List<String> terms = IntStream.range(0, weights.length)
                .mapToObj(i -> Numbers.fixed(weights[i]) + " \\cdot " + vector(values[i], false))
                .toList();
        return new Chain("o", "")
                .equal(shortened(terms))
                .equal(List.of(vector(steps.output(query), true)))
                .formula();
    }

    /** o_label = 0.4230 · v_dog + 0.5770 · v_quickly = […], a line for each of several queries. */
    public static Formula outputs(AttentionSteps steps, String[] labels, String... words) {
        return lines(labels, i -> {
            double[] weights = steps.weights(i);
            List<String> terms = IntStream.range(0, words.length)
                    .mapToObj(j -> Numbers.fixed(weights[j]) + " \\cdot " + Chain.symbol("v", words[j]))
                    .toList();
            return new Chain("o", labels[i]).equal(shortened(terms)).equal(List.of(vector(steps.output(i), true)));
        });
    }

    /**
     * k_word = 1 · [0.14, …] + 1 · [0.32, …] = [0.46, …]: rows of a matrix, each times its own factor. Rows times 0 are left out.
     *
     * @param word    an index below the symbol, or nothing
     * @param factors n, one a row
     * @param rows    n × d
     */
    public static Formula mix(String symbol, String word, double[] factors, double[][] rows) {
        List<String> terms = IntStream.range(0, factors.length)
                .filter(i -> factors[i] != 0)
                .mapToObj(i -> factor(factors[i]) + " \\cdot " + vector(rows[i], false))
                .toList();
        return new Chain(symbol, word)
                .equal(terms.isEmpty() ? List.of("0") : shortened(terms))
                .equal(List.of(vector(Vectors.weightedSum(factors, rows), true)))
                .formula();
    }

    /** name = a · b + … = result: the dot product of any two vectors of the same length. */
    public static Formula dot(String name, double[] a, double[] b) {
        double[] products = Vectors.products(a, b);
        return new Chain(name, "")
                .equal(shortened(IntStream.range(0, a.length)
                        .mapToObj(j -> factors(a[j], b[j]))
                        .toList()))
                .equal(List.of(Numbers.fixed(Arrays.stream(products).sum())))
                .formula();
    }

    /** norm_d2 = (1.8808 − 1.0654) / √(0.6830 + 0.00001) = 0.9866: one column of a row in layer norm. */
    public static Formula norm(double[] row, int column) {
        double[] normed = LayerNorm.ofWidth(row.length).apply(row);
        String deviation = "\\sqrt{" + Numbers.fixed(LayerNorm.variance(row)) + " + 0.00001}";
        return new Chain("\\mathrm{norm}", Tables.dimensions(row.length)[column])
                .over(
                        "(" + Numbers.fixed(row[column]) + " - " + Numbers.fixed(LayerNorm.mean(row)) + ")",
                        List.of(deviation))
                .equal(List.of(Numbers.fixed(normed[column])))
                .formula();
    }

    /** Any formula, in LaTeX and as text. */
    public static Formula of(String latex, String text) {
        return new Formula(latex, text);
    }

    private static Formula lines(String[] words, IntFunction<Chain> line) {
        return IntStream.range(0, words.length)
                .mapToObj(line)
                .map(Chain::formula)
                .reduce(Formula::then)
                .orElseThrow(() -> new IllegalArgumentException("A formula needs the name of at least one word."));
    }

    private static String factors(double a, double b) {
        return factor(a) + " \\cdot " + factor(b);
    }

    private static String factor(double number) {
        return number < 0 ? "(" + Numbers.plain(number) + ")" : Numbers.plain(number);
    }

    private static List<String> each(double[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(n -> n < 0 ? "(" + Numbers.fixed(n) + ")" : Numbers.fixed(n))
                .toList();
    }

    private static String vector(double[] numbers, boolean fixed) {
        List<String> entries = Arrays.stream(numbers)
                .mapToObj(n -> fixed ? Numbers.fixed(n) : Numbers.plain(n))
                .toList();
        return "[" + String.join(",\\, ", shortened(entries)) + "]";
    }

    private static List<String> shortened(List<String> terms) {
        if (terms.size() <= MOST_TERMS) {
            return terms;
        }
        List<String> ends = new ArrayList<>(terms.subList(0, MOST_TERMS / 2));
        ends.add("\\dots");
        ends.add(terms.get(terms.size() - 1));
        return ends;
    }
}
