package dev.ijava.kernel.eval;

import static dev.ijava.kernel.eval.Completeness.Status.COMPLETE;
import static dev.ijava.kernel.eval.Completeness.Status.INCOMPLETE;
import static dev.ijava.kernel.eval.Completeness.Status.INVALID;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest extends WithShell {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "// c",
                "int a = 1;",
                "1 + 1",
                "int x = 3; while (x < 5) { x++; }",
                "noSuchMethod(1)",
                "class A { } new A()",
                "%maven org.example:x:1.0",
                "  %time 1 + 1",
                "List<String> js = null;\n%jars a.jar\njs",
                "%%time\nfor (",
                "int m(int a) { return a; }\nm(3)",
                "record P(int x) { P { } }",
                "package a.b;",
                "x -> x + 1"
            })
    void aWholeCellIsComplete(String cell) {
        assertThat(verdict(cell).status()).isEqualTo(COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (int i = 0; i < 3; i++) {",
                "class A {",
                "for (int i = 0; i < 3; i++)",
                "\"a\" +",
                "foo(1,",
                "var x =",
                "try { }",
                "/* open",
                "String s = \"\"\"\n  abc",
                "int a = 1;\nint f() {\n  return a;"
            })
    void anOpenEndWaitsForMore(String cell) {
        assertThat(verdict(cell).status()).isEqualTo(INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int a = = 1;",
                "} }",
                "int x = ;",
                "\"abc",
                "foo(\"abc",
                "foo(\"abc)\n{",
                "f(]",
                "foo(1))",
                "int a = 1\nint b = 2",
                "int a = = 1; for (",
                "int 1a = 2;",
                "else { }"
            })
    void nonsenseIsInvalid(String cell) {
        assertThat(verdict(cell).status()).isEqualTo(INVALID);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`class A {`, 4",
                "`class A {\n    int f() {`, 8",
                "`class A {\n    int f() { return 1; }`, 4",
                "`int x =`, 4",
                "`for (int i = 0; i < 3; i++)`, 4",
                "`var l = List.of(1,`, 4",
                "`/* open`, 0"
            })
    void theNextLineIsIndentedByTheOpenBrackets(String cell, int blanks) {
        assertThat(verdict(cell).indent()).isEqualTo(" ".repeat(blanks));
    }

    @Test
    void theMagicRuleIsTheCallers() {
        var completeness = new Completeness(new Snippets(shell, lock), line -> line.startsWith("!"));
        assertThat(completeness.of("!ls").status()).isEqualTo(COMPLETE);
        assertThat(completeness.of("%ls").status()).isEqualTo(INVALID);
    }

    private Completeness.Verdict verdict(String cell) {
        return new Completeness(new Snippets(shell, lock)).of(cell);
    }
}
