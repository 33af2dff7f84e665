package dev.ijava.kernel.eval;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Half-typed and broken cells, made with a fixed seed, cut and spoilt at random places. */
class AssistanceFuzzTest extends WithShell {

    private static final List<String> CELLS = List.of(
            "import java.util.stream.*;\nvar l = Stream.of(1, 2).map(x -> x + 1).toList();\nl.get(0)",
            "record P<T>(@Deprecated int x, T... y) { P { if (x < 0) throw new Error(\"no\"); } P(int z) { this(z, null); } }",
            "for (int i = 0; i < 3; i++) {\n  System.out.println(\"\"\"\n    a \"b\" \\\" c\n    \"\"\" + 'x' + '\\'');\n}",
            "package a.b;\n/** Doc {@code x}. */\nclass A extends B implements C<D> { int f() { return new A() { }.g(); } }",
            "String s = \"😀 \\u0041\"; // é ∞\n@Ann(a = {1, 2}) static <T extends Comparable<T>> T max(T a, T b) { return a; }",
            "switch (o) { case String t && t.isEmpty() -> { return; } default -> s.foo(a[1], (int) b::c) }");

    private static final String NOISE = "(){}[]<>.,;:\"'/*\\@%=+-→😀 \n\t\0aZ_$1";

    @Test
    void noCellMakesHelpFail() {
        var snippets = new Snippets(shell, lock);
        var completer = new Completer(shell, lock, List::of, name -> true);
        var inspector = new Inspector(shell, lock, List::of, name -> Optional.empty());
        var completeness = new Completeness(snippets);
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            String cell = spoilt(random);
            int cursor = random.nextInt(cell.length() + 1);
            assertThatCode(() -> {
                        snippets.split(cell);
                        completer.complete(cell, cursor);
                        inspector.inspect(cell, cursor, 1);
                        completeness.of(cell);
                    })
                    .as("cursor %d in <<%s>>", cursor, cell)
                    .doesNotThrowAnyException();
        }
    }

    private static String spoilt(Random random) {
        var cell = new StringBuilder(CELLS.get(random.nextInt(CELLS.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(cell.length());
            switch (random.nextInt(3)) {
                case 0 -> cell.insert(at, NOISE.charAt(random.nextInt(NOISE.length())));
                case 1 -> cell.deleteCharAt(at);
                default -> cell.setLength(at + 1);
            }
        }
        return cell.toString();
    }
}
