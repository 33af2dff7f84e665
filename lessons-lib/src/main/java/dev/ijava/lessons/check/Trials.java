package dev.ijava.lessons.check;

import dev.ijava.lessons.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tries a reader's method on several inputs beside a method that is known to be right. */
final class Trials {

    private static final double TOLERANCE = 1e-6;

    /**
     * One input and what came of it.
     *
     * @param input the arguments, in words
     * @param outcome what the reader's method gave, or its error in words
     * @param blank whether it looks as if nothing has been written yet
     * @param complaint what is wrong; empty if nothing is
     */
    private record Trial(String input, String outcome, boolean blank, String complaint) {}

    private Trials() {}

    static Finding judge(
            List<Object[]> inputs, Function<Object[], Object> yours, Function<Object[], Object> ours, String reason) {
        List<Trial> trials = new ArrayList<>();
        for (Object[] input : inputs) {
            trials.add(attempt(input, yours, ours));
        }
        if (trials.stream().allMatch(Trial::blank)) {
            Trial first = trials.get(0);
            return new Finding.Untouched(
                    "Write the missing lines of your method, then run the cell again. (On %s it still gives %s.)"
                            .formatted(first.input, first.outcome));
        }
        String answer = trials.stream().map(Trial::outcome).collect(Collectors.joining("; "));
        return trials.stream()
                .filter(trial -> !trial.complaint.isEmpty())
                .findFirst()
                .<Finding>map(trial -> new Finding.Wrong(answer, trial.complaint))
                .orElseGet(() -> new Finding.Right(answer, passed(trials, reason)));
    }

    private static String passed(List<Trial> trials, String reason) {
        return ("Your method was tried on %d inputs, the last one %s, and was right each time. %s"
                        .formatted(trials.size(), trials.get(trials.size() - 1).input, reason))
                .strip();
    }

    private static Trial attempt(Object[] input, Function<Object[], Object> yours, Function<Object[], Object> ours) {
        Outcome expected = Outcome.of(ours.apply(Inputs.copy(input)));
        Object[] given = Inputs.copy(input);
        String said = Arrays.stream(input).map(Trials::plain).collect(Collectors.joining(", "));
        return Guarded.call(
                () -> compared(said, input, given, yours.apply(given), expected),
                error -> new Trial(
                        said,
                        error,
                        error.startsWith("UnsupportedOperation"),
                        "On %s your method stopped with %s; expected %s.".formatted(said, error, expected.text())));
    }

    private static Trial compared(String said, Object[] input, Object[] given, Object result, Outcome expected) {
        Outcome outcome = Outcome.of(result);
        boolean changed = !Arrays.deepEquals(input, given) && !sameNumbers(input, given);
        String complaint = "";
        if (changed) {
            complaint =
                    "On %s your method changed its input, which belongs to the caller: work on a copy.".formatted(said);
        } else if (!outcome.isCloseTo(expected, TOLERANCE)) {
            complaint = "On %s your method gave %s; expected %s.".formatted(said, outcome.text(), expected.text());
        }
        return new Trial(said, outcome.text(), outcome.isBlank() && !changed, complaint);
    }

    /** Matrices have no equality that is exact and by content. */
    private static boolean sameNumbers(Object[] a, Object[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!Outcome.of(a[i]).isCloseTo(Outcome.of(b[i]), 0)) {
                return false;
            }
        }
        return true;
    }

    private static String plain(Object argument) {
        if (argument instanceof double[] vector) {
            return Numbers.plain(vector);
        }
        if (argument instanceof int[] whole) {
            return Arrays.toString(whole);
        }
        if (argument instanceof Number number) {
            return Numbers.plain(number.doubleValue());
        }
        return argument instanceof double[][] matrix
                ? Arrays.stream(matrix).map(Numbers::plain).collect(Collectors.joining(", ", "[", "]"))
                : Outcome.of(argument).text();
    }
}
