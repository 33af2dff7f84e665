package dev.ijava.kernel.display;

import java.awt.image.RenderedImage;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The renderers every notebook has. */
final class BuiltIn {

    /** One row a type; everything else shows as text alone. */
    static final List<Renderer<?>> ALL = List.of(
            of(MimeBundle.class, bundle -> bundle),
            of(RenderedImage.class, Images::png),
            of(Map.class, Grids::map),
            of(Record.class, Grids::record),
            of(Collection.class, Grids::collection),
            of(Object[].class, Grids::array));

    private BuiltIn() {}

    /** How values of a type become a bundle. */
    private interface Rendering<T> {
        MimeBundle apply(T value) throws Exception;
    }

    private static <T> Renderer<T> of(Class<T> type, Rendering<T> rendering) {
        return new Renderer<>() {
            @Override
            public Class<T> type() {
                return type;
            }

            @Override
            public MimeBundle render(T value) throws Exception {
                return rendering.apply(value);
            }
        };
    }
}
