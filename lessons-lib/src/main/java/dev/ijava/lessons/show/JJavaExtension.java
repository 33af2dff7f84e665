package dev.ijava.lessons.show;

import dev.ijava.lessons.check.Reply;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.knowm.xchart.internal.chartpart.IChart;
import tech.tablesaw.api.Table;

/**
 * How the JJava kernel shows the lessons' values: it loads its extensions from each jar a notebook adds. Under another
 * kernel this class is never loaded.
 */
public final class JJavaExtension implements Extension {

    private static final List<Class<?>> SHOWN =
            List.of(Table.class, IChart.class, Picture.class, Formula.class, Look.class, Reply.class);

    /** JJava runs every function that is registered for a type, so registering twice would render each value twice. */
    private static final Set<Renderer> KNOWN = Collections.newSetFromMap(new WeakHashMap<>());

    @Override
    public void install(BaseKernel kernel) {
        register(kernel.getRenderer());
    }

    static void register(Renderer renderer) {
        if (KNOWN.add(renderer)) {
            SHOWN.forEach(type -> renderer.createRegistration(type)
                    .preferring(MIMEType.TEXT_HTML)
                    .register(JJavaExtension::render));
        }
    }

    private static void render(Object value, RenderContext context) {
        Forms forms = Forms.of(value);
        DisplayData shown = context.getOutputContainer();
        shown.putHTML(forms.html());
        shown.putText(forms.text());
        if (!forms.latex().isEmpty()) {
            shown.putLatex(forms.latex());
        }
        if (forms.png() != null) {
            Map<String, Integer> size =
                    Map.of("width", forms.png().width(), "height", forms.png().height());
            shown.putData(MIMEType.IMAGE_PNG, forms.png().base64(), size);
        }
    }
}
