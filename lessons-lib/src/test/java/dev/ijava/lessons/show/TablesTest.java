package dev.ijava.lessons.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ijava.lessons.Attention;
import dev.ijava.lessons.AttentionSteps;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
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
        assertThat(TableWriter.html(scores))
                .doesNotContain("background")
                .doesNotContainPattern("[^-]color:(?!inherit)");
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
        Table table = Table.create(
                "long", IntColumn.create("n", IntStream.range(0, 250).toArray()));
        assertThat(TableWriter.html(table))
                .contains(">99<")
                .doesNotContain(">100<")
                .contains("150 more rows");
        assertThat(TableWriter.text(table)).contains("150 more rows");
    }

    @Test
    void vectorsOfDifferentLengthStandInOneTable() {
        Table table = Tables.vectors("V", new double[][] {{1, 2, 3}, {4}}, Tables.text("word", WORDS));
        assertThat(TableWriter.text(table)).contains("quickly  4.0000       –       –");
    }

    @Test
    void columnsOfDifferentLengthAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.of("G", Tables.text("word", WORDS), Tables.numbers("points", 1, 2, 3)))
                .withMessageContaining("2 entries in \"word\" but 3 in \"points\"");
    }

    @Test
    void theTablesOfTheStepsAddUp() {
        AttentionSteps steps = Attention.attend(
                new double[] {.22, .64, .73},
                new double[][] {{.54, .36, .74}, {.46, .85, .76}},
                new double[][] {{.12, .84, .51}, {.62, .24, .33}});
        assertThat(TableWriter.text(Tables.scores(steps, 0, WORDS)))
                .contains("dog      0.1188  0.2304  0.5402  0.8894");
        assertThat(TableWriter.text(Tables.weights(steps, 0, WORDS))).contains("total         –   5.7538  1.0000");
        assertThat(TableWriter.text(Tables.output(steps, 0, WORDS))).contains("0.3553        0.1385  0.4938");
        assertThat(Tables.queries("Q", "query", new String[] {"q"}, steps, WORDS)
                        .columnNames())
                .containsExactly(
                        "query",
                        "score dog",
                        "score quickly",
                        "weight dog",
                        "weight quickly",
                        "output d1",
                        "output d2",
                        "output d3");
    }

    @Test
    void theSourceOfAVectorFollowsAnEdit() {
        assertThat(Example.sources(new double[] {.22, .64, .73}, new double[] {.46, .85, .76}, new double[] {1}))
                .containsExactly("document", "ours", "yours");
    }

    @Test
    void aMatrixWithSumsHasOneForEachRowAndEachColumn() {
        SimpleMatrix weights = new SimpleMatrix(new double[][] {{0.25, 0.75}, {0.5, 0.5}});
        Table table = Tables.matrixWithSums("Weights", "asks", WORDS, WORDS, weights);
        assertThat(TableWriter.text(table).lines())
                .containsExactly(
                        "Weights",
                        "asks        dog  quickly     sum",
                        "dog      0.2500   0.7500  1.0000",
                        "quickly  0.5000   0.5000  1.0000",
                        "sum      0.7500   1.2500       –");
    }
}
