package dev.ijava.lessons.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private final SentenceEncoder encoder = SentenceEncoder.open();

    @Test
    void shapesAreThoseOfTheTextbook() {
        Encoding encoding = encoder.encode("The dog ran quickly");
        assertThat(encoding.labels()).containsExactly("[CLS]", "the", "dog", "ran", "quickly", "[SEP]");
        assertThat(encoding.heads())
                .hasSize(6)
                .allSatisfy(layer -> assertThat(layer).hasSize(12));
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
        double sum = IntStream.range(0, 5)
                .mapToDouble(position -> encoding.tokenVector(position)[7])
                .sum();
        assertThat(vector).hasSize(384);
        assertThat(vector[7]).isCloseTo(sum / 5, within(1e-12));
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
                .withMessage("No token is \"cat\": the tokens are [CLS] the man bit the dog [SEP]. "
                        + "Ask for one of them, or by position, from 0.");
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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoding.tokenVector(-1))
                .withMessage("There is no position -1: they are numbered 0 to 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoding.hidden(7))
                .withMessage("There is no hidden state 7: they are numbered 0 to 6.");
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
}
