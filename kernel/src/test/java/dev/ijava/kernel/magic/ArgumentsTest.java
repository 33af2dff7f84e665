package dev.ijava.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void wordsAreSplitAtBlanksAndTabs() {
        assertThat(Arguments.split(" a  b\tc ")).containsExactly("a", "b", "c");
        assertThat(Arguments.split("   ")).isEmpty();
    }

    @Test
    void quotesKeepBlanksAndMayBeEmpty() {
        assertThat(Arguments.split("\"a b\" \"\" c")).containsExactly("a b", "", "c");
        assertThat(Arguments.split("--x=\"a b\"")).containsExactly("--x=a b");
        assertThat(Arguments.split("\"say \\\"hi\\\"\"")).containsExactly("say \"hi\"");
        assertThat(Arguments.split("\"never closed")).containsExactly("never closed");
    }

    @Test
    void backslashesOfWindowsPathsSurvive() {
        assertThat(Arguments.split("C:\\new\\test.jar \"C:\\my jars\\\""))
                .containsExactly("C:\\new\\test.jar", "C:\\my jars\\");
    }

    @Test
    void oneSemicolonAtTheEndIsNoArgument() {
        assertThat(Arguments.split("a b;")).containsExactly("a", "b");
        assertThat(Arguments.split("a ;")).containsExactly("a");
        assertThat(Arguments.split("\"a;\"")).containsExactly("a;");
        assertThat(Arguments.split(";")).isEmpty();
    }

    @Test
    void aCommentAfterBlanksIsNoArgumentButAUrlIsOne() {
        assertThat(Arguments.split("r https://example.org/a; // the mirror"))
                .containsExactly("r", "https://example.org/a");
        assertThat(Arguments.split("//server/share")).containsExactly("//server/share");
    }
}
