package dev.ijava.lessons.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The JDK's reader is the judge. */
class PngTest {

    private static BufferedImage image(int width, int height, IntBinaryOperator colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return image;
    }

    private static BufferedImage writtenAndRead(BufferedImage image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Png.of(Palette.reduce(image))));
    }

    @Test
    void aPictureOfFewColoursIsReadAsItWas() throws IOException {
        BufferedImage image = image(37, 23, (x, y) -> x < 9 ? 0xFFFFFF : 0x010203 * (1 + (x + 3 * y) % 40));
        BufferedImage read = writtenAndRead(image);
        assertThat(read.getWidth()).isEqualTo(37);
        assertThat(read.getHeight()).isEqualTo(23);
        assertThat(read.getRGB(0, 0, 37, 23, null, 0, 37)).isEqualTo(image.getRGB(0, 0, 37, 23, null, 0, 37));
    }

    @Test
    void ofMoreColoursTheMostFrequentAreKeptAndTheOthersBecomeTheNearest() throws IOException {
        BufferedImage image = image(256, 3, (x, y) -> y == 2 && x == 7 ? 0x000110 : x);
        BufferedImage read = writtenAndRead(image);
        assertThat(read.getRGB(7, 2)).isEqualTo(0xFF000010);
        assertThat(read.getRGB(7, 1)).isEqualTo(0xFF000007);
        assertThat(read.getRGB(255, 2)).isEqualTo(0xFF0000FF);
    }

    @Test
    void onePixelIsAPicture() throws IOException {
        assertThat(writtenAndRead(image(1, 1, (x, y) -> 0xABCDEF)).getRGB(0, 0)).isEqualTo(0xFFABCDEF);
    }
}
