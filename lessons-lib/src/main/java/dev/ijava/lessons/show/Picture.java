package dev.ijava.lessons.show;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.knowm.xchart.internal.chartpart.IChart;

/**
 * A chart and the sentence that says the same to somebody who cannot see it. It is drawn when it is shown.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param alt the alternative text: what is shown, and its numbers
 * @param painter draws in CSS pixels on a white ground
 */
public record Picture(int width, int height, String alt, Consumer<Graphics2D> painter) {

    /** Pixels of the image for each CSS pixel, so that it is sharp on dense screens. */
    public static final int DENSITY = 2;

    /** Any XChart chart; its alternative text lists the numbers of its series. */
    public static Picture of(IChart chart) {
        return of(chart, AltText.of(chart));
    }

    static Picture of(IChart chart, String alt) {
        int width = chart.getWidth();
        int height = chart.getHeight();
        return new Picture(width, height, alt, canvas -> chart.paint(canvas, width, height));
    }

    /**
     * The image as PNG, {@link #DENSITY} times as wide and high as the picture.
     *
     * @throws IllegalStateException if this machine has no fonts to draw with; the message says what to install
     */
    public byte[] png() {
        BufferedImage image = new BufferedImage(width * DENSITY, height * DENSITY, BufferedImage.TYPE_INT_RGB);
        Fonts.drawing(() -> draw(image));
        return Png.of(Palette.reduce(image));
    }

    private void draw(BufferedImage image) {
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.scale(DENSITY, DENSITY);
            canvas.setColor(Style.GROUND);
            canvas.fillRect(0, 0, width, height);
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            painter.accept(canvas);
        } finally {
            canvas.dispose();
        }
    }

    @Override
    public String toString() {
        return alt;
    }
}
