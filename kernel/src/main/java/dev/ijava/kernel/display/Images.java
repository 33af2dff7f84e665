package dev.ijava.kernel.display;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Images as base64-coded files. */
final class Images {

    private static final Map<String, String> FORMATS =
            Map.of(MimeBundle.PNG, "png", "image/jpeg", "jpeg", "image/gif", "gif");

    private Images() {}

    /** An image as PNG, with its size. */
    static MimeBundle png(RenderedImage image) throws IOException {
        return MimeBundle.of(MimeBundle.PNG, encode(image, "png"))
                .withMetadata(MimeBundle.PNG, Map.of("width", image.getWidth(), "height", image.getHeight()))
                .with(MimeBundle.TEXT, image.toString());
    }

    /** An image in those of the formats that it can have; empty for anything else. */
    static Optional<MimeBundle> inFormats(Object value, List<String> mimeTypes) throws IOException {
        if (!(value instanceof RenderedImage image) || mimeTypes.stream().noneMatch(FORMATS::containsKey)) {
            return Optional.empty();
        }
        MimeBundle bundle = MimeBundle.text(image.toString());
        for (String mimeType : mimeTypes) {
            if (FORMATS.containsKey(mimeType)) {
                bundle = bundle.with(mimeType, encode(image, FORMATS.get(mimeType)));
            }
        }
        return Optional.of(bundle);
    }

    private static String encode(RenderedImage image, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, file)) {
            throw new IOException("An image of this kind cannot be written as " + format
                    + ": draw it into a BufferedImage of TYPE_INT_RGB first.");
        }
        return Base64.getEncoder().encodeToString(file.toByteArray());
    }
}
