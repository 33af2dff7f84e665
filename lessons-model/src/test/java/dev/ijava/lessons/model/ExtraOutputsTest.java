package dev.ijava.lessons.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExtraOutputsTest {

    @Test
    void aNameBecomesAGraphWithOneOutput() {
        byte[] expected = {0x3A, 5, 0x62, 3, 0x0A, 1, 'q'};
        assertThat(ExtraOutputs.named(List.of("q"))).containsExactly(expected);
    }

    @Test
    void aLengthBeyondOneByteIsSplitLowestBitsFirst() {
        String name = "n".repeat(300);
        byte[] bytes = ExtraOutputs.named(List.of(name));
        // 300 = 2·128 + 44, and 303, 306 around it
        assertThat(bytes).startsWith(0x3A, 0xB2, 0x02, 0x62, 0xAF, 0x02, 0x0A, 0xAC, 0x02);
        assertThat(new String(bytes, 9, bytes.length - 9, UTF_8)).isEqualTo(name);
    }

    @Test
    void theAttentionOfSixLayersTakes315Bytes() {
        List<String> names = IntStream.range(0, 6).mapToObj(Layout::attention).toList();
        assertThat(ExtraOutputs.named(names)).hasSize(315);
    }
}
