package dev.ijava.lessons.show;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Reduces a picture to its 256 most frequent colours: a chart has few, and its PNG becomes less than half as large. */
final class Palette {

    private static final int COLOURS = 256;

    private Palette() {}

    /**
     * A picture of few colours.
     *
     * @param width in pixels
     * @param colours red, green and blue in the three low bytes
     * @param indices which of the colours each pixel has, row by row
     */
    record Indexed(int width, int[] colours, byte[] indices) {}

    /** The image must be of {@link BufferedImage#TYPE_INT_RGB}; its pixels are read where they lie. */
    static Indexed reduce(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] colours = mostFrequent(pixels);
        byte[] indices = new byte[pixels.length];
        Map<Integer, Byte> known = new HashMap<>();
        for (int start = 0; start < pixels.length; start = endOfRun(pixels, start)) {
            byte index = known.computeIfAbsent(pixels[start], colour -> (byte) nearest(colours, colour));
            Arrays.fill(indices, start, endOfRun(pixels, start), index);
        }
        return new Indexed(image.getWidth(), colours, indices);
    }

    private static int[] mostFrequent(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int start = 0; start < pixels.length; start = endOfRun(pixels, start)) {
            counts.merge(pixels[start], endOfRun(pixels, start) - start, Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    /** A chart is mostly ground: a look at a table for each pixel would take longer than drawing it. */
    private static int endOfRun(int[] pixels, int start) {
        int end = start + 1;
        while (end < pixels.length && pixels[end] == pixels[start]) {
            end++;
        }
        return end;
    }

    private static int nearest(int[] colours, int wanted) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colours[i], wanted) < distance(colours[best], wanted)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 255) - (b >> 16 & 255);
        int green = (a >> 8 & 255) - (b >> 8 & 255);
        int blue = (a & 255) - (b & 255);
        return red * red + green * green + blue * blue;
    }
}
