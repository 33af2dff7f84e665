package dev.ijava.lessons;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mistake is answered with the name of the vector, what it holds and what was expected. */
class MistakesTest {

    private static final double[] QUERY = {1, 2, 3};
    private static final double[][] KEYS = {{1, 2, 3}, {4, 5, 6}};
    private static final double[][] VALUES = {{1, 2}, {3, 4}};
    private static final SimpleMatrix SQUARE = SimpleMatrix.identity(2);

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("The query has length 2, expected 3", () -> attend(new double[] {1, 2}, KEYS, VALUES)),
                mistake("The query is null", () -> attend(null, KEYS, VALUES)),
                mistake("The query is empty", () -> attend(new double[0], KEYS, VALUES)),
                mistake(
                        "The query holds NaN at position 2 of 3",
                        () -> attend(new double[] {1, Double.NaN, 3}, KEYS, VALUES)),
                mistake(
                        "Key 2 of 2 has length 1, expected 3",
                        () -> attend(QUERY, new double[][] {{1, 2, 3}, {4}}, VALUES)),
                mistake("Key 1 of 1 is null", () -> attend(QUERY, new double[][] {null}, VALUES)),
                mistake("There are no keys", () -> attend(QUERY, new double[0][], VALUES)),
                mistake("There are no values: the list is null", () -> attend(QUERY, KEYS, null)),
                mistake(
                        "Value 1 of 2 holds Infinity at position 1 of 1",
                        () -> attend(QUERY, KEYS, new double[][] {{1 / 0.0}, {2}})),
                mistake("Keys: 2, values: 1", () -> attend(QUERY, KEYS, new double[][] {{1}})),
                mistake(
                        "The queries are 2 × 2 and the keys 1 × 3",
                        () -> Attention.attend(SQUARE, new SimpleMatrix(1, 3), SQUARE)),
                mistake("A score is too large", () -> attend(new double[] {1e200}, new double[][] {{1e200}}, SCALAR)),
                mistake("The scale is", () -> Options.scale(Double.NaN)),
                mistake(
                        "The mask is made for 3 × 3 (queries × keys), but there are 2 queries and 2 keys",
                        () -> Attention.attend(
                                SQUARE, SQUARE, SQUARE, Options.unscaled().mask(Mask.causal(3)))),
                mistake(
                        "Mask row 2 of 2 has length 1, expected 2",
                        () -> Mask.of(new boolean[][] {{true, true}, {true}})),
                mistake("The valid length is 4, expected 0 to 3", () -> Mask.padding(3, 4)),
                mistake("There is no row 7: they are numbered 0 to 1", () -> Vectors.row(SQUARE, 7)),
                mistake("Score 2 of 2 is NaN", () -> Vectors.softmax(1, Double.NaN)),
                mistake("Softmax needs at least one score", () -> Vectors.softmax()),
                mistake("The numbers sum to 0", () -> Vectors.shares(1, -1)),
                mistake("X is 2 × 2 and W is 3 × 1", () -> Projections.project(SQUARE, new SimpleMatrix(3, 1))),
                mistake("The width is 3: positions need an even width", () -> Positions.sinusoidal(4, 3)),
                mistake(
                        "The width is 3: positions need an even width",
                        () -> Rotary.halfSplit().rotate(QUERY, 1)),
                mistake("2 columns cannot be shared evenly by 3 heads", () -> MultiHead.split(SQUARE, 3)),
                mistake("There is nothing to join", () -> MultiHead.join(List.of())),
                mistake("Entropy needs weights", () -> Entropy.of(0.5, 0.2)),
                mistake("The sentence is empty", () -> Tokens.words(" ")),
                mistake(
                        "\"cat\" is not among the known words: the, dog",
                        () -> Vocabulary.of("the dog").id("cat")));
    }

    private static final double[][] SCALAR = {{1}};

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isNamed(String start, ThrowingCallable mistake) {
        assertThatThrownBy(mistake).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(start);
    }

    private static Arguments mistake(String start, ThrowingCallable mistake) {
        return Arguments.of(start, mistake);
    }

    private static void attend(double[] query, double[][] keys, double[][] values) {
        Attention.attend(query, keys, values);
    }
}
