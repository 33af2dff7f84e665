package dev.ijava.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest extends WithShell {

    private Suggestions suggestions;

    @BeforeAll
    void define() {
        run("int kpCounter = 1;");
        run("int kpDouble(int x) { return 2 * x; }");
        run("class KpThing { int size; }");
        suggestions = new Suggestions(shell, lock, List::of, name -> !name.startsWith("java.awt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "\"abc\".substing(1) @ Did you mean `substring`?",
                "\"abc\".lenght() @ Did you mean `length`?",
                "new KpThing().sizw @ Did you mean `size`?",
                "kpCuonter + 1 @ Did you mean `kpCounter`?",
                "kpDuoble(1) @ Did you mean `kpDouble`?",
                "KpThign t; @ Did you mean `KpThing`?",
                "string s = null; @ Did you mean `String`?",
                "Strng s = null; @ Did you mean `String`?",
                "boolen b = true; @ Did you mean `boolean`?",
                "ArayList<String> l = null; @ Did you mean `ArrayList`?",
                "Stream<String> s = null; @ Add `import java.util.stream.Stream;`.",
                "Stream.of(1) @ Add `import java.util.stream.Stream;`.",
                "LocalDate.now() @ Add `import java.time.LocalDate;`.",
                "LocalDaet d = null; @ Did you mean `LocalDate`?",
                "new java.utl.Random() @ Did you mean `java.util.Random`?",
                "import java.util.Lisst; @ Did you mean `List`?",
                "Math.sqr(2.0) @ Did you mean `sqrt`?",
                "sqrt(2.0) @ Did you mean `Math.sqrt`?",
                "for (int index = 0; indx < 3; index++) { } @ Did you mean `index`?",
                "int m(String apple) { return aple.length(); } @ Did you mean `apple`?",
                "int m(String apple) { return apple.lenght(); } @ Did you mean `length`?"
            })
    void anUnknownNameIsGuessed(String source, String wanted) {
        assertThat(guesses(source)).contains(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"int bad = \"str\";", "xqzvw + 1", "int x = ;", "Rectangle r = null;", "\"abc\".substring(true)"
            })
    void whereThereIsNoGoodGuessThereIsNone(String source) {
        assertThat(guesses(source)).isEmpty();
    }

    @Test
    void atMostThreeAreMade() {
        assertThat(guesses("List2 l;")).hasSizeLessThanOrEqualTo(3);
    }

    private List<String> guesses(String source) {
        var snippet = shell.eval(source).get(0).snippet();
        List<Diag> errors = shell.diagnostics(snippet).toList();
        if (!errors.isEmpty()) {
            return suggestions.of(errors.get(0), source);
        }
        var declaration = (DeclarationSnippet) snippet; // JShell waits for what it refers to
        String dependency =
                shell.unresolvedDependencies(declaration).findFirst().orElseThrow();
        shell.drop(snippet);
        return suggestions.ofUnresolved(dependency, source);
    }
}
