package dev.ijava.lessons.show;

import dev.ijava.kernel.display.MimeBundle;
import dev.ijava.kernel.display.Renderer;
import dev.ijava.lessons.check.Progress;
import dev.ijava.lessons.check.Verdict;
import java.util.Map;
import org.knowm.xchart.internal.chartpart.IChart;
import tech.tablesaw.api.Table;

/**
 * How this project's kernel shows the lessons' values; {@code META-INF/services} lists the nested classes. Under another
 * kernel this class is never loaded.
 */
abstract class KernelRenderer<T> implements Renderer<T> {

    private final Class<T> type;

    private KernelRenderer(Class<T> type) {
        this.type = type;
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public MimeBundle render(T value) {
        Forms forms = Forms.of(value);
        MimeBundle bundle = MimeBundle.of(MimeBundle.HTML, forms.html()).with(MimeBundle.TEXT, forms.text());
        if (!forms.latex().isEmpty()) {
            bundle = bundle.with(MimeBundle.LATEX, forms.latex());
        }
        return forms.png() == null ? bundle : withImage(bundle, forms.png());
    }

    private static MimeBundle withImage(MimeBundle bundle, Forms.Image png) {
        return bundle.with(MimeBundle.PNG, png.base64())
                .withMetadata(MimeBundle.PNG, Map.of("width", png.width(), "height", png.height()));
    }

    /** {@link Table}s, the lessons' and any other. */
    public static final class OfTable extends KernelRenderer<Table> {
        public OfTable() {
            super(Table.class);
        }
    }

    /** Any XChart chart. */
    public static final class OfChart extends KernelRenderer<IChart> {
        public OfChart() {
            super(IChart.class);
        }
    }

    /** {@link Picture}s. */
    public static final class OfPicture extends KernelRenderer<Picture> {
        public OfPicture() {
            super(Picture.class);
        }
    }

    /** {@link Formula}s. */
    public static final class OfFormula extends KernelRenderer<Formula> {
        public OfFormula() {
            super(Formula.class);
        }
    }

    /** {@link Look}s. */
    public static final class OfLook extends KernelRenderer<Look> {
        public OfLook() {
            super(Look.class);
        }
    }

    /** Answers to a try of an exercise: by their class, since a record's own renderer is nearer than an interface's. */
    public static final class OfVerdict extends KernelRenderer<Verdict> {
        public OfVerdict() {
            super(Verdict.class);
        }
    }

    /** The table of what was solved. */
    public static final class OfProgress extends KernelRenderer<Progress> {
        public OfProgress() {
            super(Progress.class);
        }
    }
}
