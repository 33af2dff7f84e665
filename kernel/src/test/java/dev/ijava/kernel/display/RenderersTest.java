package dev.ijava.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderersTest {

    private final Renderers renderers = new Renderers();

    record Point(int x, String name) {}

    private static <T> Renderer<T> renderer(Class<T> type, Function<T, MimeBundle> rendering) {
        return new Renderer<>() {
            @Override
            public Class<T> type() {
                return type;
            }

            @Override
            public MimeBundle render(T value) {
                return rendering.apply(value);
            }
        };
    }

    private String text(Object value) throws Exception {
        return (String) renderers.render(value).data().get(MimeBundle.TEXT);
    }

    private String html(Object value) throws Exception {
        return (String) renderers.render(value).data().get(MimeBundle.HTML);
    }

    @Test
    void textIsWhatStringValueOfSays() throws Exception {
        assertThat(text("a \"b\"\n")).isEqualTo("a \"b\"\n");
        assertThat(text(List.of(1, 2))).isEqualTo("[1, 2]");
        assertThat(text(new Point(1, "p"))).isEqualTo("Point[x=1, name=p]");
        assertThat(text(null)).isEqualTo("null");
        assertThat(text(1.0f)).isEqualTo("1.0");
    }

    @Test
    void arraysShowTheirElements() throws Exception {
        assertThat(text(new int[] {1, 2})).isEqualTo("[1, 2]");
        assertThat(text(new double[][] {{1, 2}, {3}})).isEqualTo("[[1.0, 2.0], [3.0]]");
        assertThat(text(new String[] {"a", null})).isEqualTo("[a, null]");
        assertThat(text(new int[0])).isEqualTo("[]");
    }

    @Test
    void anArrayThatHoldsItselfEnds() throws Exception {
        Object[] self = new Object[1];
        self[0] = self;
        assertThat(text(self)).isEqualTo("[[...]]");
    }

    @Test
    void aListThatHoldsItselfEnds() throws Exception {
        List<Object> self = new ArrayList<>();
        self.add(self);
        assertThat(text(self)).isEqualTo("[(this Collection)]");
        assertThat(html(self)).contains("(this Collection)");
    }

    @Test
    void theRendererOfTheNearestTypeIsAsked() throws Exception {
        renderers.register(renderer(Number.class, n -> MimeBundle.of(MimeBundle.HTML, "number")));
        renderers.register(renderer(Integer.class, n -> MimeBundle.of(MimeBundle.HTML, "integer")));
        renderers.register(renderer(Comparable.class, n -> MimeBundle.of(MimeBundle.HTML, "comparable")));
        assertThat(html(1)).isEqualTo("integer");
        assertThat(html(1L)).isEqualTo("number");
        assertThat(html("text")).isEqualTo("comparable");
    }

    @Test
    void aLibrarysRendererGoesBeforeTheBuiltInTables() throws Exception {
        renderers.register(renderer(Iterable.class, i -> MimeBundle.of(MimeBundle.HTML, "iterable")));
        assertThat(html(List.of(1))).isEqualTo("iterable");
        assertThat(html(Map.of(1, 2))).startsWith("<table>");
    }

    @Test
    void aLaterRendererTakesTheEarlierOnesPlace() throws Exception {
        renderers.register(renderer(Point.class, p -> MimeBundle.of(MimeBundle.HTML, "first")));
        renderers.register(renderer(Point.class, p -> MimeBundle.of(MimeBundle.HTML, "second")));
        assertThat(html(new Point(1, ""))).isEqualTo("second");
        assertThat(text(new Point(1, ""))).isEqualTo("Point[x=1, name=]");
    }

    @Test
    void textMayBeDeclaredToBeOfAnyTextualType() throws Exception {
        assertThat(renderers
                        .render("<b>x</b>", List.of("text/html", "text/markdown"))
                        .data())
                .isEqualTo(Map.of("text/html", "<b>x</b>", "text/markdown", "<b>x</b>", "text/plain", "<b>x</b>"));
        assertThat(renderers
                        .render("{\"a\": [1]}", List.of("application/json"))
                        .data()
                        .get("application/json"))
                .isEqualTo(Map.of("a", List.of(1L)));
        assertThat(renderers.render("x", List.of("image/png")).data()).isEqualTo(Map.of("text/plain", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "text/*", "text/html"})
    void formsCanBeAskedForBySeveralOfThem(String asked) throws Exception {
        assertThat(renderers.render(List.of(1), List.of(asked)).data()).containsKeys("text/html", "text/plain");
    }

    @Test
    void aFormThatNobodyHasLeavesTheText() throws Exception {
        assertThat(renderers.render(List.of(1), List.of("image/png")).data()).isEqualTo(Map.of("text/plain", "[1]"));
    }

    @Test
    void htmlIsEscaped() throws Exception {
        assertThat(html(List.of("<script>&\"</script>")))
                .contains("&lt;script&gt;&amp;")
                .doesNotContain("<script>");
        assertThat(html(Map.of("<k>", "<v>"))).contains("&lt;k&gt;", "&lt;v&gt;");
        assertThat(html(new Point(1, "<p>"))).contains("&lt;p&gt;");
    }

    @Test
    void recordsInAListBecomeColumns() throws Exception {
        assertThat(html(List.of(new Point(1, "a"), new Point(2, "b"))))
                .contains("<th scope=\"col\">x</th><th scope=\"col\">name</th>", "<td>0</td><td>1</td><td>a</td>");
    }

    @Test
    void mapsInAListShareTheirColumns() throws Exception {
        Map<String, Object> first = new LinkedHashMap<>(Map.of("a", 1));
        Map<String, Object> second = new LinkedHashMap<>(Map.of("b", 2));
        assertThat(html(List.of(first, second)))
                .contains("<td>0</td><td>1</td><td></td>", "<td>1</td><td></td><td>2</td>");
    }

    @Test
    void rowsOfDifferentLengthsAreFilled() throws Exception {
        assertThat(html(new int[][] {{1, 2}, {3}}))
                .contains("<td>0</td><td>1</td><td>2</td>", "<td>1</td><td>3</td><td></td>");
    }

    @Test
    void aRecordNamedValueIsNoPlainValue() throws Exception {
        record Single(int value) {}
        assertThat(html(List.of(new Single(7)))).contains("<td>0</td><td>7</td>");
    }

    @Test
    void aMixtureAndNullsAreShownAsTheyAre() throws Exception {
        assertThat(html(Arrays.asList(1, null, "x", new int[] {2}))).contains("<td>null</td>", "<td>[2]</td>");
        assertThat(html(new TreeMap<>(Map.of(1, "one")))).contains("<td>1</td><td>one</td>");
    }

    @Test
    void nothingIsNoTable() throws Exception {
        assertThat(renderers.render(List.of()).data()).isEqualTo(Map.of("text/plain", "[]"));
        assertThat(renderers.render(Map.of()).data()).isEqualTo(Map.of("text/plain", "{}"));
    }

    @Test
    void aLongTableSaysWhatItLeavesOut() throws Exception {
        String html = html(IntStream.range(0, 5_000).boxed().toList());
        assertThat(html).contains("the first 100 of 5000", "<td>99</td>").doesNotContain("<td>101</td>");
    }

    @Test
    void aListOfBillionsIsNotWalkedThrough() throws Exception {
        renderers.register(renderer(String.class, s -> MimeBundle.EMPTY));
        List<String> endless = Collections.nCopies(Integer.MAX_VALUE, "x");
        assertThat((String) Grids.collection(endless).data().get(MimeBundle.HTML))
                .contains("of 2147483647");
    }

    @Test
    void anImageIsAPngOfItsSize() throws Exception {
        MimeBundle bundle = renderers.render(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB));
        byte[] png = Base64.getDecoder().decode((String) bundle.data().get(MimeBundle.PNG));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(3);
        assertThat(bundle.metadata().get(MimeBundle.PNG)).isEqualTo(Map.of("width", 3, "height", 2));
        assertThat(bundle.data()).containsKey(MimeBundle.TEXT);
    }

    @Test
    void anImageCanBeHadInOtherFormats() throws Exception {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        assertThat(renderers.render(image, List.of("image/jpeg")).data()).containsOnlyKeys("image/jpeg", "text/plain");
    }

    @Test
    void aLongResultIsCutWithASentence() {
        MimeBundle cut = Text.shortened(MimeBundle.text("x".repeat(Text.LONGEST + 5)));
        assertThat((String) cut.data().get(MimeBundle.TEXT))
                .contains("and 5 more characters")
                .hasSizeLessThan(Text.LONGEST + 200);
        MimeBundle whole = MimeBundle.text("x".repeat(Text.LONGEST));
        assertThat(Text.shortened(whole)).isEqualTo(whole);
    }

    @Test
    void aServiceThatCannotBeUsedIsNamedAndTheOthersAreFound() {
        List<String> broken = new ArrayList<>();
        renderers.discover(getClass().getClassLoader(), broken::add);
        assertThat(broken).isEmpty();
    }
}
