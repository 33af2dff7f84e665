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

        record Exact(
                double[] last_hidden_cls_0_6, double[][] attention_layer0_head2, double[] embedding_output_cls_0_6) {}

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

        assertThat(encoding.tokens().stream().mapToInt(Token::id))
                .containsExactly(box(fixture.expected().token_ids()));
        exactly.same(encoding.attention(0, 2), fixture.computed_float64().attention_layer0_head2());
        exactly.same(firstSix(encoding.hidden(0)), fixture.computed_float64().embedding_output_cls_0_6());
        exactly.same(firstSix(encoding.lastHidden()), fixture.computed_float64().last_hidden_cls_0_6());
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

    private static double[] firstSix(SimpleMatrix vectors) {
        return vectors.extractMatrix(0, 1, 0, 6).getDDRM().getData();
    }

    private static Integer[] box(int[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
    }

    private static Fixture fixture() throws IOException {
        String file = "L1-minilm-dog-ran-quickly.json";
        try (Reader json =
                new InputStreamReader(SentenceEncoderTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
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
