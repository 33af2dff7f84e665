package dev.ijava.lessons.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ijava.lessons.Attention;
import dev.ijava.lessons.AttentionSteps;
import dev.ijava.lessons.Options;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonsAttentionTest {

    @ParameterizedTest
    @ValueSource(strings = {"The dog ran quickly", "I sat on the bank of the river, and — déjà vu! — nobody came."})
    void theAttentionOfTheLessonsRecomputesEveryHead(String sentence) {
        Encoding encoding = SentenceEncoder.open().encode(sentence);
        for (int layer = 0; layer < 6; layer++) {
            for (int number = 0; number < 12; number++) {
                Head head = encoding.head(layer, number);
                AttentionSteps steps =
                        Attention.attend(head.queries(), head.keys(), head.values(), Options.scaledBySqrtD());
                assertThat(steps.weights().minus(head.attention()).elementMaxAbs())
                        .as("layer %d, head %d", layer, number)
                        .isLessThan(1e-5);
            }
        }
    }
}
