package dev.ijava.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ijava.lessons.Attention;
import dev.ijava.lessons.Vectors;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CheckTest {

    private final Ledger ledger = new Ledger();

    private Exercise exercise() {
        return new Exercise(ledger, "1", "first hint", "second hint");
    }

    private static Verdict verdict(Reply reply) {
        return (Verdict) reply;
    }

    @Test
    void aPlaceholderIsNotTriedAndCountsNothing() {
        Verdict verdict = verdict(exercise().number(Double.NaN, .4230));
        assertThat(verdict.state()).isEqualTo(State.NOT_TRIED);
        assertThat(verdict.attempts()).isZero();
        assertThat(verdict.hint()).isEmpty();
    }

    @Test
    void theFirstWrongAnswerGetsTheFirstHintTheSecondDifferentOneTheSecond() {
        assertThat(verdict(exercise().number(.5, .4230)).hint()).isEqualTo("Hint 1: first hint");
        assertThat(verdict(exercise().number(.6, .4230)).hint()).isEqualTo("Hint 2: second hint");
        assertThat(verdict(exercise().number(.7, .4230)).hint())
                .startsWith("Hint 2: second hint")
                .contains("solution");
    }

    @Test
    void theSameWrongAnswerSentAgainCountsOnceAndGetsNoFurtherHint() {
        exercise().number(.5, .4230);
        Verdict again = verdict(exercise().number(.5, .4230));
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.hint()).isEqualTo("Hint 1: first hint");
    }

    @Test
    void aRightAnswerGetsItsReasonAndNoHint() {
        Verdict verdict = verdict(exercise().because("The factor cancels.").number(.423, .42297));
        assertThat(verdict.state()).isEqualTo(State.RIGHT);
        assertThat(verdict.message()).endsWith("The factor cancels.");
        assertThat(verdict.hint()).isEmpty();
    }

    @Test
    void aWrongNumberDoesNotGiveTheAnswerAway() {
        assertThat(exercise().number(.5, .4230).text()).doesNotContain(".423");
    }

    @Test
    void aWordThatIsNoneOfTheChoicesIsNotCounted() {
        Verdict verdict = verdict(exercise().choice("maybe", "no", "yes"));
        assertThat(verdict.state()).isEqualTo(State.UNREADABLE);
        assertThat(verdict.attempts()).isZero();
        assertThat(verdict.message()).contains("\"no\" or \"yes\"", "maybe");
    }

    @Test
    void aChoiceIsReadInAnyCaseAndWithSpaces() {
        assertThat(verdict(exercise().choice(" NO ", "no", "yes")).state()).isEqualTo(State.RIGHT);
        assertThat(verdict(exercise().choice("", "no", "yes")).state()).isEqualTo(State.NOT_TRIED);
        assertThat(verdict(exercise().choice(null, "no", "yes")).state()).isEqualTo(State.NOT_TRIED);
    }

    @Test
    void aVectorThatReachesTheGoalIsRightWhateverItIs() {
        double[] query = {.22, .64, .73};
        Exercise another = exercise().untouched(new double[] {0, 0, 0});
        assertThat(verdict(another.goal(new double[] {0, 0, 0}, "its score", k -> Vectors.dot(query, k), 1.199, 1.201))
                        .state())
                .isEqualTo(State.NOT_TRIED);
        assertThat(verdict(another.goal(
                                new double[] {0, 1.875, 0}, "its score", k -> Vectors.dot(query, k), 1.199, 1.201))
                        .state())
                .isEqualTo(State.RIGHT);
        assertThat(verdict(another.goal(new double[] {1, 1, 1}, "its score", k -> Vectors.dot(query, k), 1.199, 1.201))
                        .message())
                .contains("1.5900");
    }

    @Test
    void aVectorOfTheWrongLengthIsAnAnswerThatExplains() {
        Reply reply = exercise().goal(new double[] {1}, "its score", k -> Vectors.dot(new double[] {1, 2}, k), 0, 1);
        assertThat(verdict(reply).state()).isEqualTo(State.UNREADABLE);
        assertThat(reply.text()).contains("length");
        assertThat(verdict(exercise().vector(new double[] {1}, new double[] {1, 2}))
                        .message())
                .contains("one number; 2");
    }

    @Test
    void aMethodThatIsRightOnAllInputsIsRight() {
        Reply reply = exercise().method((a, b) -> Vectors.dot(a, b), Vectors::dot, Inputs.pairs());
        assertThat(verdict(reply).state()).isEqualTo(State.RIGHT);
        assertThat(reply.text()).contains("4 inputs");
    }

    @Test
    void anUnwrittenMethodIsNotTried() {
        assertThat(state((a, b) -> 0.0)).isEqualTo(State.NOT_TRIED);
        assertThat(state((a, b) -> null)).isEqualTo(State.NOT_TRIED);
        assertThat(state((a, b) -> Double.NaN)).isEqualTo(State.NOT_TRIED);
        assertThat(state((a, b) -> new double[a.length])).isEqualTo(State.NOT_TRIED);
    }

    @Test
    void aMethodThatIsNotTriedYetIsToldWhatItStillGives() {
        Reply reply = exercise().method((a, b) -> 0.0, Vectors::dot, Inputs.pairs());
        assertThat(reply.text()).contains("On [1, 2, 3], [4, 5, 6] it still gives 0.0000");
    }

    @Test
    void handingTheInputBackOrChangingItIsAnAnswer() {
        assertThat(state((a, b) -> a)).isEqualTo(State.NOT_YET);
        assertThat(state((a, b) -> {
                    a[0] = 7;
                    return 0.0;
                }))
                .isEqualTo(State.NOT_YET);
    }

    @Test
    void aMatrixWithARowOfNullIsSaidInWords() {
        Reply reply = exercise().method((a, b) -> new double[][] {{1}, null}, Vectors::dot, Inputs.pairs());
        assertThat(reply.text()).contains("gave a matrix whose row 1 is null");
    }

    @Test
    void aNumberThatIsRightToTwoDecimalsIsAskedForThree() {
        Verdict verdict = verdict(exercise().number(7.39, Math.exp(2)));
        assertThat(verdict.state()).isEqualTo(State.UNREADABLE);
        assertThat(verdict.message()).contains("7.39", "two decimals: give three");
        assertThat(verdict(exercise().number(7.4, Math.exp(2))).state()).isEqualTo(State.NOT_YET);
        assertThat(verdict(exercise().number(7.389, Math.exp(2))).state()).isEqualTo(State.RIGHT);
    }

    @Test
    void aPlaceholderIsNoAnswerNorIsNull() {
        assertThat(Check.isAnswered("")).isFalse();
        assertThat(Check.isAnswered(null)).isFalse();
        assertThat(Check.isAnswered("no")).isTrue();
        assertThat(Check.isAnswered(Double.NaN)).isFalse();
        assertThat(Check.isAnswered(0)).isTrue();
    }

    private State state(java.util.function.BiFunction<double[], double[], ?> method) {
        return verdict(exercise().method(method, Vectors::dot, Inputs.pairs())).state();
    }

    @Test
    void aMethodThatWorksForThreeDimensionsOnlyIsFoundOut() {
        Reply reply =
                exercise().method((a, b) -> a[0] * b[0] + a[1] * b[1] + a[2] * b[2], Vectors::dot, Inputs.pairs());
        assertThat(reply.text()).contains("[1, -2], [3, 4]", "ArrayIndexOutOfBounds", "expected -5.0000");
    }

    @Test
    void aMethodThatForgetsNegativeNumbersIsToldWhatItGaveAndWhatWasExpected() {
        Reply reply = exercise().method((a, b) -> Math.abs(Vectors.dot(a, b)), Vectors::dot, Inputs.pairs());
        assertThat(reply.text()).contains("gave 5.0000; expected -5.0000");
    }

    @Test
    void aMethodThatChangesItsInputIsToldSoAndDoesNoHarm() {
        Reply reply = exercise()
                .method(
                        scores -> {
                            double[] right = Vectors.softmax(scores);
                            Arrays.fill(scores, 7);
                            return right;
                        },
                        Vectors::softmax,
                        Inputs.scores());
        assertThat(reply.text()).contains("changed its input");
        assertThat(Inputs.scores().get(0)[0]).isZero();
    }

    @Test
    void aMethodThatGivesTheWrongLengthTypeOrRecursesForeverGetsAnAnswer() {
        assertThat(state((a, b) -> new double[] {1, 2, 3})).isEqualTo(State.NOT_YET);
        assertThat(state((a, b) -> "five")).isEqualTo(State.NOT_YET);
        assertThat(state((a, b) -> forever(1))).isEqualTo(State.NOT_YET);
        assertThat(state((a, b) -> new double[][] {{1}, null})).isEqualTo(State.NOT_YET);
        assertThat(state(null)).isNotEqualTo(State.RIGHT);
    }

    private static double forever(double x) {
        return forever(x) + 1;
    }

    @Test
    void aWholeAttentionIsTriedWithValuesWiderThanKeys() {
        Reply reply = exercise()
                .method(
                        (q, k, v) -> Attention.attend(q, k, v).output(),
                        (q, k, v) -> Attention.attend(q, k, v).output(0),
                        Inputs.attention());
        assertThat(verdict(reply).state()).isEqualTo(State.RIGHT);
    }

    @Test
    void anExpectationThatCannotBeComputedIsSaidNotThrown() {
        Reply reply = exercise().number(1, () -> Vectors.dot(new double[] {1}, new double[] {Double.NaN}));
        assertThat(verdict(reply).state()).isEqualTo(State.UNREADABLE);
        assertThat(verdict(reply).attempts()).isZero();
    }

    @Test
    void aGuessCountsOnceItIsNoLongerTheEqualSplit() {
        assertThat(verdict(Check.points("p1", new double[] {25, 25, 25, 25})).state())
                .isEqualTo(State.NOT_TRIED);
        assertThat(verdict(Check.points("p1", new double[] {10, 40, 20, 30})).state())
                .isEqualTo(State.RIGHT);
        assertThat(Check.points("p2", new double[] {10, 40, 20, 20}).text()).contains("sum to 90", "by 10");
        assertThat(verdict(Check.points("p2", new double[] {-50, 150, 0, 0})).state())
                .isEqualTo(State.NOT_YET);
        assertThat(verdict(Check.points("p2", new double[] {Double.NaN, 1})).state())
                .isEqualTo(State.NOT_YET);
        assertThat(verdict(Check.points("p3", null)).state()).isEqualTo(State.UNREADABLE);
        assertThat(verdict(Check.points("p3", new double[0])).state()).isNotEqualTo(State.RIGHT);
    }

    @Test
    void progressListsExercisesInTheOrderOfTheirNumbers() {
        new Exercise(ledger, "10").number(1, 1);
        new Exercise(ledger, "3b").number(1, 2);
        new Exercise(ledger, "3a").number(Double.NaN, 2);
        assertThat(ledger.progress().rows())
                .containsExactly(
                        new Progress.Row("3a", State.NOT_TRIED, 0),
                        new Progress.Row("3b", State.NOT_YET, 1),
                        new Progress.Row("10", State.RIGHT, 1));
        assertThat(ledger.progress().text()).startsWith("1 of 3 exercises solved");
    }

    @Test
    void whatWasSolvedStaysSolvedInTheProgress() {
        exercise().number(1, 1);
        exercise().number(5, 1);
        assertThat(ledger.progress().rows()).containsExactly(new Progress.Row("1", State.RIGHT, 2));
    }

    @Test
    void theStateIsSaidInWordsAndASignNotByColourAlone() {
        assertThat(exercise().number(1, 1).html()).contains("✓ Right");
        assertThat(exercise().number(2, 1).html()).contains("✗ Not yet");
        assertThat(exercise().number(Double.NaN, 1).html()).contains("○ Not tried yet");
    }

    @Test
    void whatAReaderTypedCannotBecomeMarkup() {
        assertThat(exercise().choice("<script>", "no", "yes").html())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void aChoiceNamesEachOptionOnce() {
        assertThat(exercise().choice("", "more", "less", "more").text()).contains("\"less\" or \"more\" between");
    }

    @Test
    void aNumberReachesAGoalByWhatItBringsAbout() {
        assertThat(verdict(exercise().goal(Double.NaN, "its square", x -> x * x, 3, 5))
                        .state())
                .isEqualTo(State.NOT_TRIED);
        assertThat(exercise().goal(3, "its square", x -> x * x, 3, 5).text()).contains("With 3, its square is 9.0000.");
        assertThat(verdict(exercise().goal(-2, "its square", x -> x * x, 3, 5)).state())
                .isEqualTo(State.RIGHT);
    }
}
