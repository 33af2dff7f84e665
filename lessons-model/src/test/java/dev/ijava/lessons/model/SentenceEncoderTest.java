package dev.ijava.lessons.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceEncoderTest {

    /** The part of fixture L1 that is compared: the same model computed outside ONNX Runtime, in double precision. */
    private record Fixture(Inputs inputs, Expected expected, Exact computed_float64, Tolerance tolerance_abs) {
        record Inputs(String text) {}

        record Expected(int[] token_ids) {}

        record Exact(double[] last_hidden_cls_0_6, double[][] attention_layer0_head2, double[] embedding_output_cls_0_6) {}

        record Tolerance(double last_hidden_cls_0_6) {}
    }

    private SentenceEncoder encoder;

    @BeforeEach
    void open() {
        encoder = SentenceEncoder.open();
    }

    @Test
    void itComputesWhatTheReferenceComputes() throws IOException {
        Fixture fixture = fixture();
        Exactly exactly = new Exactly(fixture.tolerance_abs().last_hidden_cls_0_6());
        Encoding encoding = encoder.encode(fixture.inputs().text());

        assertThat(encoding.tokens().stream().mapToInt(Token::id)).containsExactly(box(fixture.expected().token_ids()));
        exactly.same(encoding.attention(0, 2), fixture.computed_float64().attention_layer0_head2());
        exactly.same(firstSix(encoding.hidden(0)), fixture.computed_float64().embedding_output_cls_0_6());
        exactly.same(firstSix(encoding.lastHidden()), fixture.computed_float64().last_hidden_cls_0_6());
    }

    @Test
    void shapesAreThoseOfTheTextbook() {
        Encoding encoding = encoder.encode("The dog ran quickly");
        assertThat(encoding.labels()).containsExactly("[CLS]", "the", "dog", "ran", "quickly", "[SEP]");
        assertThat(encoding.heads()).hasSize(6).allSatisfy(layer -> assertThat(layer).hasSize(12));
        assertThat(encoding.hidden()).hasSize(7).allSatisfy(vectors -> assertShape(vectors, 6, 384));
        Head head = encoding.head(5, 11);
        assertShape(head.queries(), 6, 32);
        assertShape(head.keys(), 6, 32);
        assertShape(head.values(), 6, 32);
        assertShape(head.attention(), 6, 6);
    }

    @Test
    void theSentenceVectorIsTheMeanOfTheTokensVectors() {
        Encoding encoding = encoder.encode("Hello, world");
        double[] vector = encoding.sentenceVector();
        double sum = 0;
        for (int position = 0; position < encoding.tokens().size(); position++) {
            sum += encoding.tokenVector(position)[7];
        }
        assertThat(vector).hasSize(384);
        assertThat(vector[7]).isCloseTo(sum / encoding.tokens().size(), within(1e-12));
    }

    @Test
    void aTokenIsFoundByItsTextInAnyCase() {
        Encoding encoding = encoder.encode("The dog ran quickly");
        assertThat(encoding.positionOf("Dog")).isEqualTo(2);
        assertThat(encoding.positionOf("[SEP]")).isEqualTo(5);
        assertThat(encoding.tokenVector("dog")).containsExactly(encoding.tokenVector(2));
        assertThat(encoding.tokenVector(2, 6)).containsExactly(encoding.tokenVector(2));
        assertThat(encoding.tokenVector(2, 0)).isNotEqualTo(encoding.tokenVector(2));
    }

    @Test
    void aTokenThatIsNotThereOrThereTwiceIsRefusedWithTheListOfTokens() {
        Encoding encoding = encoder.encode("the man bit the dog");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoding.tokenVector("cat"))
                .withMessageContainingAll("No token is \"cat\"", "[[CLS], the, man, bit, the, dog, [SEP]]", "by position");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoding.tokenVector("the"))
                .withMessageContaining("2 tokens are \"the\"");
    }

    @Test
    void aHeadThatDoesNotExistIsRefusedWithTheRange() {
        Encoding encoding = encoder.encode("hi");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoding.attention(6, 0))
                .withMessage("There is no layer 6: they are numbered 0 to 5.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoding.attention(0, 12))
                .withMessage("There is no head 12: they are numbered 0 to 11.");
        assertThatIllegalArgumentException().isThrownBy(() -> encoding.tokenVector(-1)).withMessageContaining("position -1");
        assertThatIllegalArgumentException().isThrownBy(() -> encoding.hidden(7)).withMessageContaining("0 to 6");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  \n", "\u200b"})
    void aSentenceWithoutAWordIsRefused(String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoder.encode(sentence))
                .withMessageContaining("nothing to read");
    }

    @Test
    void theLongestTextIsReadAndALongerOneRefusedWithItsLength() {
        assertThat(encoder.encode("dog ".repeat(254)).tokens()).hasSize(256);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoder.encode("dog ".repeat(255)))
                .withMessageContainingAll("257 tokens", "at most 256", "one by one");
    }

    @Test
    void openingAgainGivesTheSameEncoderUntilItIsClosed() {
        Encoding before = encoder.encode("The dog ran quickly");
        assertThat(SentenceEncoder.open()).isSameAs(encoder);
        encoder.close();
        encoder.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> encoder.encode("hi"))
                .withMessageContaining("SentenceEncoder.open()");
        assertThat(encoder).hasToString("SentenceEncoder[all-MiniLM-L6-v2, 6 layers of 12 heads, width 384, closed]");
        Encoding after = SentenceEncoder.open().encode("The dog ran quickly");
        assertThat(after.sentenceVector()).containsExactly(before.sentenceVector());
    }

    @Test
    void resultsPrintInALine() {
        Encoding encoding = encoder.encode("The dog ran quickly");
        assertThat(encoding).hasToString("\"The dog ran quickly\" as 6 tokens: [CLS] the dog ran quickly [SEP]");
        assertThat(encoding.head(0, 2)).hasToString("Head[6 tokens; queries, keys, values 6 × 32, attention 6 × 6]");
    }

    private static void assertShape(SimpleMatrix matrix, int rows, int columns) {
        assertThat(matrix.getNumRows() + " × " + matrix.getNumCols()).isEqualTo(rows + " × " + columns);
    }

    private static double[] firstSix(SimpleMatrix vectors) {
        return vectors.extractMatrix(0, 1, 0, 6).getDDRM().getData();
    }

    private static Integer[] box(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    private static Fixture fixture() throws IOException {
        String file = "L1-minilm-dog-ran-quickly.json";
        try (Reader json = new InputStreamReader(
                SentenceEncoderTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(json, Fixture.class);
        }
    }

    /** Compares numbers at a tolerance. */
    private record Exactly(double tolerance) {
        void same(double[] found, double[] expected) {
            assertThat(found).containsExactly(expected, within(tolerance));
        }

        void same(SimpleMatrix found, double[][] expected) {
            double[][] rows = found.toArray2();
            assertThat(rows).hasNumberOfRows(expected.length);
            for (int row = 0; row < rows.length; row++) {
                same(rows[row], expected[row]);
            }
        }
    }
}
