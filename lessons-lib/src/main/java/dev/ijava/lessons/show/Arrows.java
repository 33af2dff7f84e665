package dev.ijava.lessons.show;

import dev.ijava.lessons.Numbers;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.util.List;

/** The words in a line, and from the one that asks an arc to each word, as thick as the weight it gives. */
final class Arrows {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    private static final int WORDS_AT = 252;
    private static final double THICKEST = 22;

    private final String title;
    private final String[] words;
    private final int from;
    private final double[] weights;

    Arrows(String title, String[] words, int from, double[] weights) {
        if (words.length != weights.length || from < 0 || from >= words.length) {
            throw new IllegalArgumentException(
                    "Arrows need one weight a word and the number of the word that asks; there are %d words, %d weights, number %d."
                            .formatted(words.length, weights.length, from));
        }
        this.title = title;
        this.words = words.clone();
        this.from = from;
        this.weights = weights.clone();
    }

    Picture picture() {
        String alt = AltText.ofCategories(
                "Arrows from " + words[from],
                title,
                words,
                List.of(Series.of("weight given to each word", weights, Role.WEIGHT)));
        return new Picture(WIDTH, HEIGHT, alt, this::paint);
    }

    private void paint(Graphics2D g) {
        g.setFont(Style.TITLE);
        g.setColor(Style.INK);
        centred(g, title, WIDTH / 2.0, 26);
        for (int to = 0; to < words.length; to++) {
            if (weights[to] > 0) {
                arc(g, to);
            }
        }
        for (int i = 0; i < words.length; i++) {
            g.setFont(i == from ? Style.TITLE : Style.TEXT);
            g.setColor(i == from ? Role.QUERY.colour() : Style.INK);
            centred(g, words[i], at(i), WORDS_AT);
            g.setFont(Style.VALUE);
            g.setColor(Style.INK);
            centred(g, Numbers.fixed(weights[i]), at(i), WORDS_AT + 20);
        }
    }

    private void arc(Graphics2D g, int to) {
        double bottom = WORDS_AT - 24;
        double start = at(from) + (to == from ? 10 : to < from ? -10 : 0);
        double end = at(to) + (to == from ? Math.min(38, 0.5 * WIDTH / words.length - 6) : 0);
        double height = to == from ? 80 : 60 + 320.0 * Math.abs(to - from) / words.length;
        g.setColor(Role.mix(Role.WEIGHT.colour(), Style.GROUND, 0.15));
        g.setStroke(new BasicStroke(
                (float) Math.max(1, weights[to] * THICKEST), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(new QuadCurve2D.Double(start, bottom, (start + end) / 2, bottom - height, end, bottom - 6));
        double head = 4 + weights[to] * THICKEST * 0.7;
        Path2D tip = new Path2D.Double();
        tip.moveTo(end - head, bottom - 8);
        tip.lineTo(end + head, bottom - 8);
        tip.lineTo(end, bottom + 6);
        tip.closePath();
        g.fill(tip);
    }

    private double at(int word) {
        return WIDTH * (word + 0.5) / words.length;
    }

    private static void centred(Graphics2D g, String text, double x, double y) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }
}
