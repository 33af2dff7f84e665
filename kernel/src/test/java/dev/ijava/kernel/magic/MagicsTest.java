package dev.ijava.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MagicsTest {

    private final Magics magics = Magics.standard();
    private final FakeNotebook notebook = new FakeNotebook();

    @Test
    void anUnknownLineMagicSuggestsTheNearestAndListsAll() {
        assertThatThrownBy(() -> magics.line("jarz", List.of(), notebook))
                .isInstanceOf(UndefinedMagicException.class)
                .hasMessageContaining("Undefined line magic 'jarz'")
                .hasMessageContaining("Did you mean %jars?")
                .hasMessageContaining("%classpath");
    }

    @Test
    void anUnknownCellMagicSaysSo() {
        assertThatThrownBy(() -> magics.cell("nope", List.of(), "body", notebook))
                .hasMessageContaining("Undefined cell magic 'nope'")
                .hasMessageContaining("%%html");
    }

    @Test
    void aCellMagicBelowTheFirstLineSaysWhereItBelongs() {
        assertThatThrownBy(() -> magics.line("%html", List.of(), notebook))
                .hasMessageContaining("first line of its cell");
    }

    @Test
    void usersRegisterTheirOwnUnderSeveralNames() throws Exception {
        magics.registerLine(
                MagicInfo.of("twice", "word", "Says it twice.", "double"),
                (arguments, nb) -> arguments.get(0).repeat(2));
        assertThat(magics.line("double", List.of("ab"), notebook)).isEqualTo("abab");
        assertThat(magics.help("twice"))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("%twice word", "Says it twice.", "Also: %double"));
    }

    @Test
    void helpListsEveryMagicAndExplainsOne() throws Exception {
        magics.line("help", List.of(), notebook);
        assertThat(notebook.shownText()).contains("%jars glob...", "%%bash", "%time code");
        magics.line("help", List.of("%%writefile"), notebook);
        assertThat(notebook.shownText()).contains("-a  append");
        assertThatThrownBy(() -> magics.line("help", List.of("xyz"), notebook)).hasMessageContaining("'xyz'");
    }

    @Test
    void onlyTheValueOfSomeMagicsIsShown() {
        assertThat(magics.showsValue("time")).isTrue();
        assertThat(magics.showsValue("jars")).isFalse();
        assertThat(magics.showsValue("nope")).isFalse();
    }

    @Test
    void theJavaAroundMagicsKeepsItsPlace() {
        assertThat(magics.withoutMagics("int a;\n%jars x\nList<String> js = %jars lib;\n%time a + 1\n!ls -l"))
                .isEqualTo("int a;\n       \nList<String> js = 0;        \n      a + 1\n      ");
        assertThat(magics.withoutMagics("%%time\nint a;")).isEqualTo("      \nint a;");
        assertThat(magics.withoutMagics("%%html\n<b>")).isBlank().hasSize(10);
    }
}
