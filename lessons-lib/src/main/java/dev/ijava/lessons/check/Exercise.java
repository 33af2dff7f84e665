package dev.ijava.lessons.check;

import dev.ijava.lessons.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** One exercise: its hints, and the ways to judge an answer. Made by {@link Check#exercise}. */
public final class Exercise {

    /** Half a unit of the third decimal: an answer rounded to three decimals is right. */
    private static final double TOLERANCE = 0.000501;

    private static final String NUMBER_MISSING = "Replace Double.NaN by your number, then run the cell again.";

    private final Ledger ledger;
    private final Wording wording;
    private final List<String> hints;
    private final List<double[]> untouched = new ArrayList<>();
    private String reason;
    private double tolerance = TOLERANCE;

    Exercise(Ledger ledger, String name, String... hints) {
        this.ledger = ledger;
        this.wording = Wording.of(name);
        this.hints = hints.length == 0 ? wording.hints() : List.of(hints);
        this.reason = wording.because();
    }

    /** What a right answer is followed by: why it is right. */
    public Exercise because(String why) {
        reason = why;
        return this;
    }

    /** How far a number may be off; otherwise half a unit of the third decimal. */
    public Exercise within(double distance) {
        tolerance = distance;
        return this;
    }

    /** Vectors that are not an answer but what stood there before. */
    public Exercise untouched(double[]... placeholders) {
        untouched.addAll(Arrays.asList(placeholders));
        return this;
    }

    /** A number; NaN is "not tried yet". */
    public Reply number(double answer, double expected) {
        return number(answer, () -> expected);
    }

    /** A number that is compared with something computed, which may fail. */
    public Reply number(double answer, DoubleSupplier expected) {
        return judge(() -> {
            if (!Check.isAnswered(answer)) {
                return new Finding.Untouched(NUMBER_MISSING);
            }
            double right = expected.getAsDouble();
            String said = "You said " + Numbers.plain(answer);
            return Math.abs(answer - right) > tolerance && isRoundedTo(2, answer, right)
                    ? new Finding.Unreadable(said + ", which is right to two decimals: give three.")
                    : found(Math.abs(answer - right) <= tolerance, Numbers.fixed(answer), said + ".");
        });
    }

    /** A vector, entry by entry; empty or all NaN is "not tried yet". */
    public Reply vector(double[] answer, double[] expected) {
        return judge(() -> {
            if (isUntouched(answer)) {
                return new Finding.Untouched("Fill in the numbers, then run the cell again.");
            }
            if (answer.length != expected.length) {
                return new Finding.Wrong(
                        Numbers.fixed(answer),
                        "You gave %s; %d are asked for."
                                .formatted(
                                        answer.length == 1 ? "one number" : answer.length + " numbers",
                                        expected.length));
            }
            boolean right = Outcome.of(answer).isCloseTo(Outcome.of(expected), tolerance);
            return found(right, Numbers.fixed(answer), "You said " + Numbers.plain(answer) + ".");
        });
    }

    /** One of the words that the notebook's file of exercises lists, so that the cell does not show which is right. */
    public Reply choice(String answer) {
        return choice(answer, wording.right(), wording.others().toArray(String[]::new));
    }

    /** One of several words, in any case; an empty text is "not tried yet". */
    public Reply choice(String answer, String right, String... others) {
        List<String> all = new ArrayList<>(List.of(others));
        all.add(right);
        String options = String.join(
                " or ", all.stream().distinct().sorted().map(o -> '"' + o + '"').toList());
        return judge(() -> {
            String said = answer == null ? "" : answer.strip().toLowerCase(Locale.ROOT);
            if (said.isEmpty()) {
                return new Finding.Untouched("Write " + options + " between the quotes, then run the cell again.");
            }
            if (all.stream().noneMatch(said::equalsIgnoreCase)) {
                return new Finding.Unreadable("Write " + options + "; \"" + answer.strip() + "\" was not counted.");
            }
            return found(said.equalsIgnoreCase(right), said, "You said \"" + said + "\".");
        });
    }

    /**
     * Any vector that brings a number into a range.
     *
     * @param what the number's name in the answer, such as "its score"
     * @param measure from the vector to the number; may throw
     */
    public Reply goal(double[] answer, String what, ToDoubleFunction<double[]> measure, double low, double high) {
        return judge(() -> isUntouched(answer)
                ? new Finding.Untouched("Edit the vector, then run the cell again.")
                : reached(Numbers.plain(answer), what, measure.applyAsDouble(answer.clone()), low, high));
    }

    /** Any text that brings a number into a range; an empty text is "not tried yet". */
    public Reply goal(String answer, String what, ToDoubleFunction<String> measure, double low, double high) {
        return judge(() -> Check.isAnswered(answer)
                ? reached('"' + answer.strip() + '"', what, measure.applyAsDouble(answer), low, high)
                : new Finding.Untouched("Write your answer between the quotes, then run the cell again."));
    }

    /** Any number that brings another number into a range; NaN is "not tried yet". Parameters as for vectors. */
    public Reply goal(double answer, String what, DoubleUnaryOperator measure, double low, double high) {
        return judge(() -> Check.isAnswered(answer)
                ? reached(Numbers.plain(answer), what, measure.applyAsDouble(answer), low, high)
                : new Finding.Untouched(NUMBER_MISSING));
    }

    /** A method of one argument, tried on inputs and compared with another method. */
    public <A> Reply method(Function<A, ?> yours, Function<A, ?> ours, List<A> inputs) {
        return judge(() -> Trials.judge(
                inputs.stream().map(a -> new Object[] {a}).toList(),
                in -> yours.apply(Inputs.argument(in, 0)),
                in -> ours.apply(Inputs.argument(in, 0)),
                reason));
    }

    /** A method of two arguments. */
    public <A, B> Reply method(BiFunction<A, B, ?> yours, BiFunction<A, B, ?> ours, List<Inputs.Two<A, B>> inputs) {
        return judge(() -> Trials.judge(
                inputs.stream()
                        .map(two -> new Object[] {two.first(), two.second()})
                        .toList(),
                in -> yours.apply(Inputs.argument(in, 0), Inputs.argument(in, 1)),
                in -> ours.apply(Inputs.argument(in, 0), Inputs.argument(in, 1)),
                reason));
    }

    /** A method of three arguments. */
    public <A, B, C> Reply method(
            Inputs.Method3<A, B, C> yours, Inputs.Method3<A, B, C> ours, List<Inputs.Three<A, B, C>> inputs) {
        return judge(() -> Trials.judge(
                inputs.stream()
                        .map(t -> new Object[] {t.first(), t.second(), t.third()})
                        .toList(),
                in -> yours.apply(Inputs.argument(in, 0), Inputs.argument(in, 1), Inputs.argument(in, 2)),
                in -> ours.apply(Inputs.argument(in, 0), Inputs.argument(in, 1), Inputs.argument(in, 2)),
                reason));
    }

    /** Judges and counts; whatever goes wrong on the way becomes an answer that counts nothing. */
    Reply judge(Supplier<Finding> judging) {
        Finding finding = Guarded.call(
                judging::get, error -> new Finding.Unreadable("This answer could not be judged: " + error + "."));
        return ledger.enter(wording.label(), finding, hints);
    }

    private Finding reached(String answer, String what, double measured, double low, double high) {
        String said = "With %s, %s is %s.".formatted(answer, what, Numbers.fixed(measured));
        return found(low <= measured && measured <= high, answer, said);
    }

    private Finding found(boolean right, String answer, String said) {
        return right ? new Finding.Right(answer, (said + " " + reason).strip()) : new Finding.Wrong(answer, said);
    }

    private static boolean isRoundedTo(int decimals, double answer, double exact) {
        double unit = Math.pow(10, -decimals);
        return Math.abs(answer - Math.rint(exact / unit) * unit) < unit * 1e-6;
    }

    private boolean isUntouched(double[] answer) {
        return answer == null
                || Arrays.stream(answer).allMatch(Double::isNaN)
                || untouched.stream().anyMatch(placeholder -> Arrays.equals(placeholder, answer));
    }
}
