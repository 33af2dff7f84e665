package dev.ijava.lessons.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.XYChart;

class ChartsTest {

    private static final String[] WORDS = {"The", "dog", "ran", "quickly"};
    private static final double[] WEIGHTS = {.1323, .2602, .2525, .3550};
    private static final double[][] CELLS = {WEIGHTS, {.1, Double.NaN, .2, .3}, WEIGHTS, WEIGHTS};
    private static final int LARGEST = 60_000;

    static Stream<Picture> everyKind() {
        Axis share = Axis.of("share", 0, 1);
        Series weights = Series.of("computed", WEIGHTS, Role.WEIGHT);
        double[] steps = {0, 1, 2, 3};
        return Stream.of(
                Charts.bars("bars", share, WORDS, WEIGHTS, Role.WEIGHT),
                Charts.bars(
                        "guess",
                        share,
                        WORDS,
                        weights,
                        Series.of("guess", WEIGHTS, Role.WEIGHT).asGuess()),
                Charts.stacked(
                        "stack",
                        share,
                        WORDS,
                        weights,
                        Series.of("mark", WEIGHTS, Role.VALUE).asMark()),
                Charts.lines("lines", Axis.of("step"), share, Series.of("loss", steps, WEIGHTS, Role.OTHER)),
                Charts.points("walk", Axis.of("d1"), share, List.of(new Point("V dog", .12, .2602, Role.VALUE))),
                Charts.heatMap("map", "asks", WORDS, "is asked", WORDS, CELLS, Role.WEIGHT),
                Charts.arrows("arrows", WORDS, 3, WEIGHTS),
                Charts.wall("wall", 12, Collections.nCopies(72, "L0 H0"), Collections.nCopies(72, CELLS), Role.WEIGHT));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void theImageIsTwiceAsLargeAsItIsShownAndSmallToSend(Picture picture) throws IOException {
        byte[] png = picture.png();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(2 * picture.width());
        assertThat(image.getHeight()).isEqualTo(2 * picture.height());
        assertThat(png).hasSizeLessThan(LARGEST);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void theGroundIsWhiteAndOpaqueSoThatADarkPageDoesNotSwallowTheText(Picture picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(image.getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void theAlternativeTextHasTheTitleAndTheNumbers(Picture picture) {
        assertThat(picture.alt()).containsPattern("0\\.(2602|3550)").contains("\"");
    }

    @Test
    void aBarHasTheColourOfItsRole() throws IOException {
        Picture picture = Charts.bars("b", Axis.of("s", 0, 1), WORDS, new double[] {1, 1, 1, 1}, Role.QUERY);
        assertThat(colours(picture)).contains(0xFF0072B2);
    }

    @Test
    void theColoursOfTheRolesNeverChange() {
        assertThat(Stream.of(Role.values())
                        .map(role -> Integer.toHexString(role.colour().getRGB() & 0xFFFFFF)))
                .containsExactly("72b2", "e69f00", "9e73", "6e6e6e", "cc79a7", "56b4e9");
    }

    @Test
    void wordsThatShareARoleHaveDifferentTints() {
        assertThat(Stream.of(0, 1, 2, 3).map(Role.VALUE::tint)).doesNotHaveDuplicates();
        assertThat(Role.VALUE.tint(0)).isEqualTo(Role.VALUE.colour());
    }

    @Test
    void aMaskedCellIsEmptyAndDoesNotBlackenTheRest() throws IOException {
        double[][] masked = {{0.5, Double.NEGATIVE_INFINITY}, {0.25, 0.75}};
        Picture picture = Charts.heatMap("m", new String[] {"a", "b"}, new String[] {"a", "b"}, masked, Role.SCORE);
        assertThat(colours(picture)).contains(0xFFF3F3F3, 0xFF6E6E6E).doesNotContain(0xFF000000);
        assertThat(picture.alt()).contains("a 0.5000, b −∞");
    }

    @Test
    void negativePartsStackBelowZero() throws IOException {
        Axis product = Axis.of("product", -1, 1);
        Picture picture = Charts.stacked(
                "s",
                product,
                new String[] {"dog"},
                Series.of("d1", new double[] {0.9}, Role.QUERY),
                Series.of("d2", new double[] {-0.9}, Role.KEY));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(meanRow(image, 0xFF0072B2)).isLessThan(meanRow(image, 0xFFE69F00));
    }

    @Test
    void anEditThatLeavesTheAxisRangeMovesTheAxis() {
        Axis score = Axis.of("score", 0, 1.4);
        assertThat(score.range(DoubleStream.of(0, 1))).containsExactly(0, 1.4);
        assertThat(score.range(DoubleStream.of(0, 3))[1]).isGreaterThan(3);
    }

    @Test
    void aChartKeepsTheNumbersItWasMadeWith() {
        double[] numbers = {1, 2, 3, 4};
        Series series = Series.of("s", numbers, Role.KEY);
        numbers[0] = 100;
        assertThat(series.y()[0]).isEqualTo(1);
    }

    @Test
    void labelsThatDoNotFitTheNumbersAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.bars("b", Axis.of("y"), WORDS, new double[] {1, 2}, Role.KEY))
                .withMessageContaining("2 numbers")
                .withMessageContaining("4 categories");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.heatMap("m", WORDS, WORDS, new double[][] {{1}}, Role.KEY))
                .withMessageContaining("4 row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.arrows("a", WORDS, 9, WEIGHTS))
                .withMessageContaining("number 9");
    }

    @Test
    void numbersThatAreNotFiniteLeaveGapsInsteadOfErrors() {
        double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, -3, 1e9};
        assertThat(Charts.bars("b", Axis.of("y"), WORDS, odd, Role.KEY).png()).isNotEmpty();
        assertThat(Charts.stacked("b", Axis.of("y"), WORDS, Series.of("s", odd, Role.KEY))
                        .png())
                .isNotEmpty();
    }

    @Test
    void aChartOfSomeoneElseIsAPictureWithItsNumbersAsText() {
        XYChart chart = new XYChart(300, 200);
        chart.setTitle("mine");
        chart.addSeries("a", new double[] {1, 2}, new double[] {0.5, 0.25});
        Picture picture = Picture.of(chart);
        assertThat(picture.alt()).isEqualTo("Chart \"mine\". a: (1, 0.5000), (2, 0.2500).");
        assertThat(picture.png()).isNotEmpty();
    }

    @Test
    void missingFontsAreASentenceNotAStackTrace() {
        Picture fontless = new Picture(10, 10, "two bars", canvas -> {
            InternalError error = new InternalError("no fonts");
            error.setStackTrace(
                    new StackTraceElement[] {new StackTraceElement("sun.awt.FontConfiguration", "x", "", 1)});
            throw error;
        });
        assertThat(Forms.of(fontless).text()).contains("apt-get install fontconfig", "two bars");
        assertThat(Forms.of(Look.at("numbers", fontless)).html()).contains("numbers");
    }

    private static List<Integer> colours(Picture picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        List<Integer> colours = new ArrayList<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.stream().distinct().toList();
    }

    private static double meanRow(BufferedImage image, int colour) {
        int legend = (int) (image.getHeight() * 0.8);
        return IntStream.range(0, legend)
                .filter(y -> IntStream.range(0, image.getWidth()).anyMatch(x -> image.getRGB(x, y) == colour))
                .average()
                .orElseThrow();
    }

    @Test
    void aSeriesPutOverPositionsKeepsItsNumbersAndTint() {
        Series wave = Series.of("d1", new double[] {0, 1}, Role.OTHER).tint(2).over(3, 4);
        assertThat(wave.x()).containsExactly(3, 4);
        assertThat(wave.y()).containsExactly(0, 1);
        assertThat(wave.tint()).isEqualTo(2);
        assertThat(Charts.lines("t", Axis.of("x"), Axis.of("y"), wave).alt()).contains("4");
    }
}
