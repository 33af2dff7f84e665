package dev.ijava.lessons.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class TablesTest {

    private static final String[] WORDS = {"dog", "quickly"};

    private final Table scores = Tables.of(
            "Scores & weights",
            Tables.text("word", WORDS),
            Tables.numbers("score", 0.8894, 1.2),
            Tables.numbers("weight", 0.42297, Double.NaN),
            Tables.text("source", "computed", "<ours>"));

    @Test
    void numbersHaveFourDecimalsAndNoNumberIsADash() {
        assertThat(TableWriter.html(scores)).contains(">0.8894<", ">1.2000<", ">0.4230<", ">–<");
    }

    @Test
    void theCaptionIsTheTablesNameAndHtmlIsEscaped() {
        assertThat(TableWriter.html(scores)).contains(">Scores &amp; weights</caption>", "&lt;ours&gt;");
    }

    @Test
    void headingsSayWhatTheyHead() {
        String html = TableWriter.html(scores);
        assertThat(html).containsPattern("<th scope=\"col\"[^>]*>score</th>");
        assertThat(html).containsPattern("<th scope=\"row\"[^>]*>dog</th>");
        assertThat(html).containsPattern("<td[^>]*>computed</td>");
    }

    @Test
    void numbersStandRightAndWordsLeft() {
        assertThat(TableWriter.html(scores)).containsPattern("text-align:right[^>]*>0\\.8894");
        assertThat(TableWriter.html(scores)).containsPattern("text-align:left[^>]*>dog");
    }

    @Test
    void noColourOfItsOwnCouldVanishInADarkTheme() {
        assertThat(TableWriter.html(scores)).doesNotContain("background").doesNotContainPattern("[^-]color:(?!inherit)");
    }

    @Test
    void theTextFormIsAligned() {
        assertThat(TableWriter.text(scores).lines())
                .containsExactly(
                        "Scores & weights",
                        "word      score  weight  source",
                        "dog      0.8894  0.4230  computed",
                        "quickly  1.2000       –  <ours>");
    }

    @Test
    void aMatrixHasAWordARowAndAHeadingAColumn() {
        Table table =
                Tables.matrix("Products", "word", WORDS, Tables.dimensions(3), new double[][] {{1, 2, 3}, {4, 5, 6}});
        assertThat(table.columnNames()).containsExactly("word", "d1", "d2", "d3");
        assertThat(table.doubleColumn("d3").get(1)).isEqualTo(6);
    }

    @Test
    void labelsThatDoNotFitTheCellsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.matrix("Products", "word", WORDS, new String[] {"d1"}, new double[][] {{1}}))
                .withMessageContaining("\"Products\"")
                .withMessageContaining("2 row");
    }

    @Test
    void aTableOfSomeoneElseIsShownToo() {
        Table counts = Table.create("counts", IntColumn.create("n", 3, 4));
        assertThat(TableWriter.html(counts)).contains(">3<", ">4<").doesNotContain("3.0000");
    }

    @Test
    void aLongTableIsCutAndSaysSo() {
        Table table = Table.create("long", IntColumn.create("n", IntStream.range(0, 250).toArray()));
        assertThat(TableWriter.html(table)).contains(">99<").doesNotContain(">100<").contains("150 more rows");
        assertThat(TableWriter.text(table)).contains("150 more rows");
    }
}
