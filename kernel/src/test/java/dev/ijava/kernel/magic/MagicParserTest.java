package dev.ijava.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ijava.kernel.magic.ParsedCell.Java;
import dev.ijava.kernel.magic.ParsedCell.Line;
import dev.ijava.kernel.magic.ParsedCell.Parts;
import dev.ijava.kernel.magic.ParsedCell.WholeCell;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagicParserTest {

    private static final String CALL = "io.github.spencerpark.ijava.runtime.Magics.lineMagic";

    private static List<ParsedCell.Part> parts(String source) {
        return ((Parts) MagicParser.parse(source)).parts();
    }

    private static String java(String source) {
        assertThat(parts(source)).singleElement().isInstanceOf(Java.class);
        return ((Java) parts(source).get(0)).source();
    }

    @Test
    void aLineMagicBetweenJavaSplitsTheCellAndKeepsLineNumbers() {
        assertThat(parts("int a = 1;\n\n  %jars lib/*.jar b.jar\nint b = 2;\n%time a + b\n// end"))
                .containsExactly(
                        new Java("int a = 1;\n\n  ", 1),
                        new Line("jars", List.of("lib/*.jar", "b.jar"), 3),
                        new Java("int b = 2;\n", 4),
                        new Line("time", List.of("a + b"), 5),
                        new Java("// end", 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n",
                "int a = 10\n%3;",
                "int a = 10 %\n3",
                "int x = a\n% b;",
                "int x = a\n%b;",
                "int x = f(a\n   %time)",
                "int x = a[i\n%time]",
                "int k = 3; %classpath x",
                "String s = \"= %jars x\";",
                "String s = \"a\\\" = %jars x\";",
                "String s = \"\"\"\n    %jars x\n    = %jars y \\\"\"\" %jars z\n    \"\"\";",
                "/*\n%jars x\n*/",
                "// = %jars x",
                "char c = '\"'; int y = 7 %z;",
                "char c = '\\''; /* ' */ int m = 7\n%(2);",
                "boolean b = x == %y;",
                "x %= y;",
                "x++\n%time",
                "int time = 3;\nint x = a\n  %time;",
                "!flag",
                "!flag && !other",
                "!list.isEmpty()",
                "!(a && b)",
                "boolean b =\n!flag;",
                "if (a\n!= b) {}",
                "boolean ls = true;\n!ls",
                "!true",
            })
    void javaIsLeftAlone(String source) {
        assertThat(parts(source)).containsExactly(new Java(source, 1));
    }

    @Test
    void anAssignedMagicBecomesACallOnTheSameLine() {
        assertThat(java("List<String> js = %jars lib/*.jar \"my lib.jar\";\njs"))
                .isEqualTo("List<String> js = " + CALL
                        + "(\"jars\", java.util.List.of(\"lib/*.jar\", \"my lib.jar\"));\njs");
        assertThat(java("var x = %help")).isEqualTo("var x = " + CALL + "(\"help\", java.util.List.of());");
        assertThat(java("var x =\n  %nope a"))
                .isEqualTo("var x =\n  " + CALL + "(\"nope\", java.util.List.of(\"a\"));");
    }

    @Test
    void varGetsTheTypeOfTheMagicsValue() {
        assertThat(java("var js = %jars lib/*.jar")).contains(".Magics.<java.util.List<String>>lineMagic(\"jars\"");
        assertThat(java("int a = 1;\nvar home = %env HOME")).contains(".Magics.<String>lineMagic(\"env\"");
        assertThat(java("ArrayList<String> js = %jars lib/*.jar")).contains(CALL + "(\"jars\"");
    }

    @Test
    void aMagicInABlockBecomesACallThatCompiles() {
        assertThat(java("for (int i = 0; i < 2; i++) {\n    %load a.jsh\n}"))
                .isEqualTo(
                        "for (int i = 0; i < 2; i++) {\n    " + CALL + "(\"load\", java.util.List.of(\"a.jsh\"));\n}");
        assertThat(java("list.forEach(x -> {\n%load y\n});"))
                .contains(CALL + "(\"load\", java.util.List.of(\"y\"));\n}");
        assertThat(java("if (a > 0)\n    %load y\nelse\n    %load z"))
                .contains(CALL + "(\"load\", java.util.List.of(\"y\"));\nelse\n    " + CALL);
    }

    @Test
    void backslashesAndQuotesSurviveTheRewriting() {
        assertThat(java("Object x = %jars C:\\users\\new.jar \"a \\\"b\\\"\""))
                .isEqualTo("Object x = " + CALL
                        + "(\"jars\", java.util.List.of(\"C:\\\\users\\\\new.jar\", \"a \\\"b\\\"\"));");
    }

    @Test
    void codeForTimeIsKeptAsTyped() {
        assertThat(parts("%time String.join(\"  \",  \"a\")"))
                .containsExactly(new Line("time", List.of("String.join(\"  \",  \"a\")"), 1));
        assertThat(java("var t = %time \"a\" + 1;"))
                .isEqualTo("var t = " + CALL + "(\"time\", java.util.List.of(\"\\\"a\\\" + 1;\"));");
    }

    @Test
    void anUnknownMagicIsStillAMagicWhereNoRemainderCanStand() {
        assertThat(parts("%nope a b")).containsExactly(new Line("nope", List.of("a", "b"), 1));
        assertThat(parts("int a = 1;\n%nope")).contains(new Line("nope", List.of(), 2));
    }

    @Test
    void aKnownMagicNeedsNoSemicolonBeforeIt() {
        assertThat(parts("foo()\n%jars x.jar"))
                .containsExactly(new Java("foo()\n", 1), new Line("jars", List.of("x.jar"), 2));
    }

    @Test
    void theSameMagicTwiceIsTwoMagics() {
        assertThat(parts("%time a\nfoo()\n%time b"))
                .containsExactly(
                        new Line("time", List.of("a"), 1), new Java("foo()\n", 2), new Line("time", List.of("b"), 3));
    }

    @Test
    void aCellMagicOwnsTheCell() {
        assertThat(MagicParser.parse("%%html\n<b>\n%x\n")).isEqualTo(new WholeCell("html", List.of(), "<b>\n%x\n"));
        assertThat(MagicParser.parse("\n \n%%writefile -a \"my file\"\nx"))
                .isEqualTo(new WholeCell("writefile", List.of("-a", "my file"), "x"));
        assertThat(MagicParser.parse("%%nope")).isEqualTo(new WholeCell("nope", List.of(), ""));
        assertThat(MagicParser.parse("%%time\r\nint a;")).isEqualTo(new WholeCell("time", List.of(), "int a;"));
    }

    @Test
    void aCellMagicBelowTheFirstLineIsALineThatFailsWithAReason() {
        assertThat(parts("int a;\n%%html\n")).contains(new Line("%html", List.of(), 2));
    }

    @Test
    void whatCannotBeJavaAfterAnExclamationMarkIsACommand() {
        assertThat(parts("!echo \"a  b\"; ls")).containsExactly(new Line("sh", List.of("echo \"a  b\"; ls"), 1));
        assertThat(parts("int a = 1;\n!ls")).contains(new Line("sh", List.of("ls"), 2));
        assertThat(parts("!./run.sh x")).containsExactly(new Line("sh", List.of("./run.sh x"), 1));
        assertThat(parts("!ls | wc -l")).containsExactly(new Line("sh", List.of("ls | wc -l"), 1));
    }

    @Test
    void aNameOfTheNotebookAfterAnExclamationMarkIsANegation() {
        ParsedCell cell = MagicParser.parse("!ls", Magics.standard(), "ls"::equals);
        assertThat(cell).isEqualTo(new Parts(List.of(new Java("!ls", 1))));
    }

    @Test
    void randomJavaWithoutMagicsComesBackUnchanged() {
        String[] pieces = {
            "int a = 7 % b;",
            "\n",
            " ",
            "\"%jars x\"",
            "\"\"\"\n %time a\n\"\"\"",
            "// %x\n",
            "/* \n %y */",
            "'%'",
            "'\\''",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "a\n  % b",
            "x %= 2;",
            "\"\\\\\"",
            "== %",
            "\t",
            "i++",
            "->",
            "%1",
            "!a.b()",
            "!(x)",
            "@A",
            "\r\n",
            "é",
            "😀",
            "\"open\n",
        };
        Random random = new Random(42);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder source = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                source.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(parts(source.toString())).containsExactly(new Java(source.toString(), 1));
        }
    }

    @Test
    void partsTogetherNeverLoseALine() {
        String[] lines = {
            "int a = 1;",
            "%jars x",
            "  %time 1 + 1;",
            "class A {",
            "}",
            "var x = %classpath y",
            "!echo hi",
            "\"\"\"",
            "/*",
            "*/",
            ""
        };
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<String> chosen =
                    random.ints(8, 0, lines.length).mapToObj(i -> lines[i]).toList();
            for (ParsedCell.Part part : parts(String.join("\n", chosen))) {
                if (part instanceof Java java && !java.source().startsWith("io.")) {
                    assertThat(java.source().lines().findFirst().orElse(""))
                            .satisfies(first -> assertThat(first.isEmpty()
                                            || first.contains("lineMagic(")
                                            || first.equals(chosen.get(java.line() - 1)))
                                    .as("line %d of %s is %s", java.line(), chosen, first)
                                    .isTrue());
                }
            }
        }
    }
}
