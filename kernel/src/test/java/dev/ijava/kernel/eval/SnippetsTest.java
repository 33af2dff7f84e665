package dev.ijava.kernel.eval;

import static dev.ijava.kernel.eval.Piece.Status.COMPLETE;
import static dev.ijava.kernel.eval.Piece.Status.INCOMPLETE;
import static dev.ijava.kernel.eval.Piece.Status.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetsTest extends WithShell {

    @Test
    void severalSnippetsOnALineAreSeparate() {
        assertThat(sources("int a=1; int b=2; a+b")).containsExactly("int a=1;", "int b=2;", "a+b");
    }

    @Test
    void aPieceKnowsItsPlaceInTheCell() {
        List<Piece> pieces = pieces("import java.util.List;\n\nint f() {\n  return 1;\n}\n  f()");
        assertThat(pieces).extracting(Piece::line).containsExactly(1, 3, 6);
        assertThat(pieces).extracting(Piece::offset).containsExactly(0, 24, 50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t", "// c", "/* c */", ";", " ; ;\n;"})
    void whatSaysNothingIsNoSnippet(String cell) {
        assertThat(pieces(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int f(int i) { return switch (i) { case 1 -> throw new Error(); default -> 2; }; }",
                "int f(int i) { return switch (i) { case 1 -> 1; default -> throw new Error(\"-> throw\"); }; }",
                "void f(int i) { switch (i) { case 1 -> f(2); default -> /* ! */ throw new Error(); } }"
            })
    void aSwitchRuleThatThrowsEndsWithItsMethod(String method) {
        assertThat(sources(method + "\nint a = 1;\na")).containsExactly(method, "int a = 1;", "a");
    }

    @Test
    void aCommentStaysWithTheDeclarationBelow() {
        assertThat(sources("/** Doc. */\nint m() { return 1; } // tail\nint y"))
                .containsExactly("/** Doc. */\nint m() { return 1; }", "// tail\nint y;");
    }

    @Test
    void theMissingLastSemicolonGoesBeforeATrailingComment() {
        Piece piece = pieces("int a = 1 // one").get(0);
        assertThat(piece.source()).isEqualTo("int a = 1; // one");
        assertThat(piece.toCell(9)).isEqualTo(9);
        assertThat(piece.toCell(11)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int a = 1\nint b = 2",
                "int a = 1\nint b = 2;\n",
                "int a = 1 // one\nfor (;;) {}",
                "int a = 1\nnew B();",
                "int a = 1\nint b = ;",
                "int a = 1\n@Deprecated int b = 2;",
                "int a = 1\n\n@FunctionalInterface\ninterface I { void b(); }"
            })
    void aMissingSemicolonIsReportedAtTheEndOfItsLine(String cell) {
        Piece first = pieces(cell).get(0);
        assertThat(first.source()).startsWith("int a = 1;").doesNotContain("b");
        assertThat(first.problem().orElseThrow().start()).isEqualTo(9);
        assertThat(first.problem().orElseThrow().message()).contains("';'");
    }

    @Test
    void aSemicolonMayMissAfterANameToo() {
        assertThat(sources("int a\nint b\nx = 1\ny = 2")).containsExactly("int a;", "int b;", "x = 1;", "y = 2");
    }

    @Test
    void whatFollowsAMissingSemicolonIsStillSplit() {
        assertThat(sources("f()\ng()\nint c = 1; c")).containsExactly("f();", "g();", "int c = 1;", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x = 1\n + 2;",
                "String s = \"a\"\n    .toUpperCase();",
                "if (true)\n    f();\nelse\n    g();",
                "class A\n    extends B\n    implements C {}",
                "boolean b = o\n  instanceof String;",
                "int[] a =\n  {1, 2};",
                "try {\n}\nfinally {\n}",
                "do {\n} while (true);",
                "@Deprecated\nint x = 1;",
                "@FunctionalInterface\ninterface F { int f(int x); }",
                "static <T>\nT id(T t) { return t; }",
                "int f()\n  throws Exception\n{ return 1; }",
                "var r = switch (1) {\n  case 1 -> 2;\n  default -> { yield 3; }\n};",
                "switch (1) { case 1: break; default: f(); }",
                "sealed interface S permits A, B {}",
                "non-sealed class X implements S {}",
                "public static final int X = 1;",
                "enum E { A, B { @Override void f() {} }; void f() {} }",
                "record R<T extends Comparable<T>>(T a, int... b) implements S { static int c; }",
                "@interface An { String value() default \"\"; }",
                "String t = \"\"\"\n  a \"quoted\" ; b\n  \"\"\";",
                "Runnable r = () -> {\n  int x = 1;\n};",
                "new Thread() { public void run() {} }.start();",
                "label: for (;;) { break label; }",
                "synchronized (this) { f(); }",
                "int a[] = new int[3], b = 2;",
                "List<Map<String, int[]>> l = new ArrayList<>();",
                "import static java.lang.Math.*;",
                "char c = '\"'; ",
                "throw new RuntimeException(\"x\");",
                "assert x > 0 : \"m\";",
                "java.util.function.Function<Integer, Integer> f = x ->\n  x + 1;",
                "String s = o instanceof String t && !t.isEmpty() ? t : \"\";",
                "{ int x = 1; f(x); }",
                "int été = 1;",
            })
    void oneSnippetOverSeveralLinesStaysWhole(String snippet) {
        List<Piece> pieces = pieces(snippet + "\nint end = 1;");
        assertThat(pieces).extracting(Piece::status).containsOnly(COMPLETE);
        assertThat(pieces)
                .flatExtracting(piece -> piece.problem().stream().toList())
                .isEmpty();
        assertThat(pieces).extracting(Piece::source).containsExactly(snippet.strip(), "int end = 1;");
    }

    @Test
    void theHeadBeforeAnErrorIsUsable() {
        List<Piece> pieces = pieces("int k = 1; int bad = ; int z = 2;");
        assertThat(pieces).extracting(Piece::status).containsExactly(COMPLETE, WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\" +",
                "for(",
                "class A {",
                "/* c",
                "\"\"\"\n abc",
                "for (int i = 0; i < 3; i++)",
                "String s = \"\"\"\n x"
            })
    void anOpenEndIsIncomplete(String tail) {
        assertThat(pieces("int a = 1;\n" + tail)).extracting(Piece::status).containsExactly(COMPLETE, INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record P(int x) { P { if (x < 0) throw new IllegalArgumentException(); } }",
                "record P(int x) { P(int x) { this.x = x; } P() { this(1); } static P of() { return new P(2); } }",
                "/** Doc. */ record P(int x) { protected P { } }",
                "@Deprecated(since = \"1\") record P<T>(T x) { @Deprecated P { } }",
                "public record P(int x) { P { } record P2(int y) { P2 { } } }",
                "class Outer { record P(int x) { P { } } }",
                "interface I { record P(int x) { public P { } } }"
            })
    void aRecordConstructorNeedsNoPublic(String declaration) {
        Piece piece = pieces(declaration).get(0);
        var event = shell.eval(piece.source()).get(0);
        assertThat(shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)))
                .isEmpty();
        assertThat(event.status()).isNotEqualTo(Snippet.Status.REJECTED);
    }

    @Test
    void placesAfterARepairPointIntoTheCell() {
        String cell = "int a;\nrecord P(int x) { P { oops } }";
        Piece piece = pieces(cell).get(1);
        assertThat(cell.substring(piece.toCell(piece.source().indexOf("oops")))).startsWith("oops");
    }

    @Test
    void aPackageLineIsLeftOutWithANote() {
        String cell = "// file\npackage a.b;\nint x = 1;";
        Split split = new Snippets(shell, lock).split(cell);
        assertThat(split.notes()).singleElement().asString().contains("package a.b;");
        assertThat(split.pieces())
                .singleElement()
                .satisfies(piece -> assertThat(piece.source()).endsWith("int x = 1;"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"return 5;", "if (true) return 5;", "for (int i : new int[3]) { return; }"})
    void aReturnOutsideOfAMethodIsExplained(String cell) {
        Problem problem = pieces(cell).get(0).problem().orElseThrow();
        assertThat(problem.message()).contains("outside of a method");
        assertThat(cell.substring(problem.start(), problem.end())).isEqualTo("return");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (true) { Runnable r = () -> { return; }; }",
                "for (;;) { new Object() { int f() { return 1; } }; break; }",
                "int f() { return 1; }",
                "try { } finally { }"
            })
    void aReturnInsideABodyIsFine(String cell) {
        assertThat(pieces(cell).get(0).problem()).isEmpty();
    }

    private List<Piece> pieces(String cell) {
        return new Snippets(shell, lock).split(cell).pieces();
    }

    private List<String> sources(String cell) {
        return pieces(cell).stream().map(Piece::source).toList();
    }
}
