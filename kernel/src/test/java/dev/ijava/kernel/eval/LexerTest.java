package dev.ijava.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

    @Test
    void eachKindOfTokenIsKnown() {
        assertThat(Lexer.tokens("été = 0x1F + 1.5e-3;// c\n\"a\\\"b\" 'c' \"\"\"\n \"x\" \"\"\" a->b::c"))
                .extracting(Token::text)
                .containsExactly(
                        "été",
                        "=",
                        "0x1F",
                        "+",
                        "1.5e-3",
                        ";",
                        "// c",
                        "\"a\\\"b\"",
                        "'c'",
                        "\"\"\"\n \"x\" \"\"\"",
                        "a",
                        "->",
                        "b",
                        "::",
                        "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc", "'a", "/* c", "\"\"\"\n abc \\\"\"\"", "\"abc\\"})
    void whatIsNotClosedSaysSo(String source) {
        assertThat(Lexer.tokens(source).get(0).closed()).isFalse();
    }

    @Test
    void aStringEndsWithItsLine() {
        assertThat(Lexer.tokens("\"abc\nint x")).extracting(Token::text).containsExactly("\"abc", "int", "x");
    }

    @Test
    void aVeryLongTokenIsNoProblem() {
        assertThat(Lexer.tokens("/*" + "ab\n".repeat(100_000))).hasSize(1);
        assertThat(Lexer.tokens("\"\"\"" + "ab\\n\n".repeat(100_000))).hasSize(1);
    }
}
