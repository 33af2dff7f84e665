package dev.ijava.kernel.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** JShell resets a variable whose wrapper it replaces; a notebook's variables keep their values wherever they can. */
class VariablesLiveOnTest {

    private final Notebook notebook = new Notebook();

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void anImportChangesNoValue() {
        notebook.ok("int n = 1;", "n = 2;", "List<String> words = new ArrayList<>();", "words.add(\"kept\");");
        notebook.ok("import java.util.stream.*;", "import static java.lang.Math.*;", "import java.awt.geom.*;");
        assertThat(notebook.value("n")).isEqualTo(2);
        assertThat(notebook.value("words")).isEqualTo(List.of("kept"));
        assertThat(notebook.notices).isEmpty();
    }

    @Test
    void anImportThatMakesANameAmbiguousChangesNoValue() {
        notebook.ok("List<Integer> numbers = new ArrayList<>(List.of(1, 2));", "import java.awt.*;");
        assertThat(notebook.value("numbers")).isEqualTo(List.of(1, 2));
        assertThat(notebook.notices)
                .singleElement()
                .asString()
                .contains("List still means java.util.List", "java.awt.List");
        assertThat(notebook.value("new Point(1, 2).x")).isEqualTo(1);
    }

    @Test
    void aMethodThatIsDefinedAgainChangesNoValueThatItComputed() {
        notebook.ok(
                "int size() { return 3; }",
                "int[] sized = new int[size()];",
                "sized[1] = 7;",
                "int twice = size() * 2;");
        notebook.ok("int size() { return 4; }");
        assertThat(notebook.value("sized[1]")).isEqualTo(7);
        assertThat(notebook.value("twice")).isEqualTo(6);
        assertThat(notebook.value("size()")).isEqualTo(4);
        assertThat(notebook.notices).isEmpty();
    }

    @Test
    void aClassThatIsDefinedAgainTheSameKeepsItsInstances() {
        notebook.ok("class P { int x = 1; int twice() { return 2 * x; } }", "P p = new P();", "p.x = 5;");
        notebook.ok("class P { int x = 1; int twice() { return 2 * x; } }");
        assertThat(notebook.value("p.twice()")).isEqualTo(10);
        assertThat(notebook.notices).isEmpty();
    }

    @Test
    void variablesOfAClassThatChangesAreNamedAndOthersKept() {
        notebook.ok(
                "class P { int x = 1; }",
                "P p = new P();",
                "P none = null;",
                "var all = List.of(new P());",
                "int n = 9;");
        notebook.ok("class P { int x = 1; int y = 2; }");
        assertThat(notebook.notices).hasSize(1);
        assertThat(notebook.notices.get(0)).contains("p").doesNotContain("none").doesNotContain(" n");
        assertThat(notebook.run("p")).isInstanceOf(Evaluation.Nothing.class);
        assertThat(notebook.value("n")).isEqualTo(9);
        assertThat(notebook.value("new P().y")).isEqualTo(2);
    }

    @Test
    void aVariableThatIsDeclaredAgainStartsAnew() {
        notebook.ok("int n = 5;", "int n;");
        assertThat(notebook.value("n")).isEqualTo(0);
        notebook.ok("String n = \"text\";");
        assertThat(notebook.value("n")).isEqualTo("text");
        assertThat(notebook.notices).isEmpty();
    }

    @Test
    void staticStateLivesOnThroughAnImport() {
        notebook.ok("class Counter { static int count; }", "Counter.count = 3;", "import java.awt.geom.*;");
        assertThat(notebook.value("Counter.count")).isEqualTo(3);
    }

    @Test
    void aLambdaThatWasStoredGoesOnUsingItsVariable() {
        notebook.ok("int base = 10;", "java.util.function.IntUnaryOperator add = x -> x + base;", "base = 20;");
        notebook.ok("import java.awt.geom.*;");
        assertThat(notebook.value("add.applyAsInt(1)")).isEqualTo(21);
    }

    @Test
    void whatMutuallyRecursiveMethodsUseIsKept() {
        notebook.ok("int calls = 0;");
        notebook.ok("boolean even(int n) { calls++; return n == 0 || odd(n - 1); }\n"
                + "boolean odd(int n) { calls++; return n != 0 && even(n - 1); }");
        assertThat(notebook.value("even(10)")).isEqualTo(true);
        assertThat(notebook.value("calls")).isEqualTo(11);
    }

    @Test
    void aValueThatWasOnlyShownCanBeCollected() {
        WeakReference<Object> shown = new WeakReference<>(notebook.value("new int[1000]"));
        notebook.ok("int next = 1;");
        for (int i = 0; i < 50 && shown.get() != null; i++) {
            System.gc();
        }
        assertThat(shown.get()).isNull();
    }
}
