package dev.ijava.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void optionsMayStandAnywhereBeRepeatedAndUseAnEqualsSign() throws Exception {
        List<String> rest = new ArrayList<>();
        Options options =
                Options.of("%maven", List.of("--from", "a", "g:a:1", "-vv", "--from=b=c", "g:b:1"), rest, "--from");
        assertThat(options.values("--from")).containsExactly("a", "b=c");
        assertThat(options.values("--exclude")).isEmpty();
        assertThat(options.verbose()).isTrue();
        assertThat(rest).containsExactly("g:a:1", "g:b:1");
    }

    @Test
    void anUnknownOptionAndAMissingValueAreNamed() {
        assertThatThrownBy(() -> Options.of("%maven", List.of("--form", "x"), new ArrayList<>(), "--from"))
                .hasMessageContaining("--form")
                .hasMessageContaining("--from");
        assertThatThrownBy(() -> Options.of("%maven", List.of("--from"), new ArrayList<>(), "--from"))
                .isInstanceOf(MagicException.class);
    }
}
