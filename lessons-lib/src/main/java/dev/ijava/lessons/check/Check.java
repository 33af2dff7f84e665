package dev.ijava.lessons.check;

import dev.ijava.lessons.Numbers;
import java.util.Arrays;

/**
 * The exercises of a notebook. Each call answers with a {@link Reply}; make it the last expression of a cell.
 *
 * <pre>{@code
 * Check.exercise("01-4a").number(dogAfter, .4230)
 * Check.exercise("01-3a").method((a, b) -> dot(a, b), Vectors::dot, Inputs.pairs())
 * Check.progress()
 * }</pre>
 *
 * <p>An untouched placeholder is "not tried yet" and counts no attempt; the same answer twice counts once. After the first
 * wrong answer comes the first hint, after the second different one the second. Nothing here throws, whatever the answer.
 */
public final class Check {

    private static final Ledger LEDGER = new Ledger();
    private static final double ALL = 100;

    private Check() {}

    /**
     * An exercise to be judged by one of {@link Exercise}'s methods.
     *
     * @param name the notebook and, unique in it, a number and perhaps a letter: "01-3a". What is said about it then comes
     *     from the file {@code 01.properties} beside this class: {@code 3a.hint1}, {@code 3a.hint2}, {@code 3a.because}, and
     *     for words to choose from {@code 3a.right} and {@code 3a.others}
     * @param hints the first for the first wrong answer, and so on; none to take them from the file
     */
    public static Exercise exercise(String name, String... hints) {
        return new Exercise(LEDGER, name, hints);
    }

    /**
     * A guess that shares out 100 points. Any split counts, except the equal one that was there before.
     *
     * @param points one a word, none negative
     */
    public static Reply points(String name, double[] points) {
        return exercise(name).judge(() -> split(points));
    }

    private static Finding split(double[] points) {
        double sum = Arrays.stream(points).sum();
        String yours = Numbers.plain(points);
        if (Arrays.stream(points).allMatch(p -> Math.abs(p - ALL / points.length) < 1e-9)) {
            return new Finding.Untouched(
                    "Share out 100 points as you expect them: edit the numbers, then run the cell again.");
        }
        if (!Arrays.stream(points).allMatch(p -> p >= 0 && p <= ALL)) {
            return new Finding.Wrong(yours, "Each word gets between 0 and 100 points; yours are " + yours + ".");
        }
        if (Math.abs(sum - ALL) > 1e-6) {
            return new Finding.Wrong(
                    yours,
                    "The points must sum to 100. Yours sum to %s: change one of them by %s."
                            .formatted(Numbers.plain(sum), Numbers.plain(ALL - sum)));
        }
        return new Finding.Right(
                yours,
                "Noted: " + yours + ". No split is right or wrong here; "
                        + "the end of this notebook and the next one come back to your guess.");
    }

    /** Whether something was written where the placeholder {@code ""} stood: a cell may show more once it is. */
    public static boolean isAnswered(String answer) {
        return answer != null && !answer.isBlank();
    }

    /** Whether a number was written where the placeholder {@code Double.NaN} stood. */
    public static boolean isAnswered(double answer) {
        return !Double.isNaN(answer);
    }

    /** What was solved so far, as a table. */
    public static Progress progress() {
        return LEDGER.progress();
    }
}
