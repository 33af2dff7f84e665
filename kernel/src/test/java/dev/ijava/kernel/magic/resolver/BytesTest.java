package dev.ijava.kernel.magic.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BytesTest {

    @Test
    void sizesAreReadable() {
        assertThat(Bytes.readable(0)).isEqualTo("0 kB");
        assertThat(Bytes.readable(1)).isEqualTo("1 kB");
        assertThat(Bytes.readable(53_900)).isEqualTo("54 kB");
        assertThat(Bytes.readable(2_213_560)).isEqualTo("2.2 MB");
    }
}
