package dev.ijava.lessons.show;

import java.awt.Color;

/**
 * What a number stands for, which decides its colour in every chart of the lessons. Queries, keys, values and weights have
 * colours of the Okabe–Ito palette, which people with any kind of colour blindness can tell apart; scores are grey.
 */
public enum Role {
    QUERY(0x0072B2),
    KEY(0xE69F00),
    VALUE(0x009E73),
    SCORE(0x6E6E6E),
    WEIGHT(0xCC79A7),
    /** What is none of these: losses, temperatures, positions. */
    OTHER(0x56B4E9);

    private static final double[] LIGHTENING = {0, 0.55, 0.3, 0.78};

    private final Color colour;

    Role(int rgb) {
        colour = new Color(rgb);
    }

    /** The role's own colour. */
    public Color colour() {
        return colour;
    }

    /**
     * A tint of the colour for one of several words that share the role; each also needs a label, since tints alone are
     * hard to tell apart.
     *
     * @param number counted from 0, which is the colour itself; after four the tints begin again
     */
    public Color tint(int number) {
        return mix(colour, Color.WHITE, LIGHTENING[Math.floorMod(number, LIGHTENING.length)]);
    }

    /** The same for a line, which is too thin for a pale tint: the others are darker than the colour. */
    Color shade(int number) {
        return mix(colour, Color.BLACK, LIGHTENING[Math.floorMod(number, LIGHTENING.length)]);
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                channel(from.getRed(), to.getRed(), share),
                channel(from.getGreen(), to.getGreen(), share),
                channel(from.getBlue(), to.getBlue(), share));
    }

    private static int channel(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
