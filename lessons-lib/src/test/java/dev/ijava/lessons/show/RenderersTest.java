package dev.ijava.lessons.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ijava.kernel.display.MimeBundle;
import dev.ijava.kernel.display.Renderer;
import dev.ijava.kernel.display.WarmUp;
import dev.ijava.lessons.check.Check;
import dev.ijava.lessons.check.Progress;
import dev.ijava.lessons.check.Verdict;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.internal.chartpart.IChart;
import tech.tablesaw.api.Table;

class RenderersTest {

    private final Picture bars =
            Charts.bars("Weights", Axis.of("weight"), new String[] {"dog"}, new double[] {1}, Role.WEIGHT);
    private final Look look = Look.at(Formulas.of("a = 1", "a = 1"), Tables.of("T", Tables.numbers("n", 0.5)), bars);

    @Test
    void ourKernelFindsARendererForEachTypeTheLessonsShow() {
        assertThat(ServiceLoader.load(Renderer.class).stream()
                        .filter(p -> p.type().getPackageName().startsWith("dev.ijava.lessons"))
                        .map(p -> p.get().type()))
                .containsExactlyInAnyOrder(
                        Table.class,
                        IChart.class,
                        Picture.class,
                        Formula.class,
                        Look.class,
                        Verdict.class,
                        Progress.class);
    }

    @Test
    void oneLookIsOneBundleInTheOrderNumbersTableChart() throws Exception {
        MimeBundle bundle = new KernelRenderer.OfLook().render(look);
        assertThat((String) bundle.data().get(MimeBundle.HTML)).containsSubsequence("$$", "<table", "<img alt=\"");
        assertThat(bundle.data()).containsKeys(MimeBundle.LATEX, MimeBundle.PNG);
        assertThat((String) bundle.data().get(MimeBundle.TEXT)).containsSubsequence("a = 1", "0.5000", "dog 1.0000");
        assertThat(bundle.metadata().get(MimeBundle.PNG)).isEqualTo(Map.of("width", 640, "height", 320));
    }

    @Test
    void theImageInThePageHasItsSizeAndItsNumbersAsAlternativeText() {
        assertThat(Forms.of(bars).html())
                .contains(
                        "width=\"640\" height=\"320\"", "dog 1.0000", "&quot;Weights&quot;", "data:image/png;base64,");
    }

    @Test
    void theWarmUpDrawsWithoutAnError() throws Exception {
        for (WarmUp warmUp : ServiceLoader.load(WarmUp.class)) {
            warmUp.warmUp();
        }
        assertThat(ServiceLoader.load(WarmUp.class)).hasSize(1);
    }

    @Test
    void jjavaFindsItsExtensionAndShowsTheSameForms() {
        assertThat(ServiceLoader.load(Extension.class)).hasExactlyElementsOfTypes(JJavaExtension.class);
        var renderer = new org.dflib.jjava.jupyter.kernel.display.Renderer();
        JJavaExtension.register(renderer);
        DisplayData shown = renderer.render(look);
        assertThat(shown.getData(MIMEType.TEXT_HTML)).isEqualTo(Forms.of(look).html());
        assertThat(shown.getData(MIMEType.IMAGE_PNG))
                .isEqualTo(Forms.of(bars).png().base64());
        assertThat(renderer.render(Check.progress()).getData(MIMEType.TEXT_HTML).toString())
                .contains("<table");
    }

    @Test
    void installingTwiceStillRendersAValueOnce() {
        var renderer = new org.dflib.jjava.jupyter.kernel.display.Renderer();
        JJavaExtension.register(renderer);
        JJavaExtension.register(renderer);
        AtomicInteger drawn = new AtomicInteger();
        renderer.render(new Picture(10, 10, "counted", canvas -> drawn.incrementAndGet()));
        assertThat(drawn).hasValue(1);
    }

    @Test
    void whatTheLessonsDoNotKnowAppearsAsItsText() {
        assertThat(Forms.of(Look.at("a < b", List.of(1, 2))).html()).contains("a &lt; b", "[1, 2]");
    }
}
