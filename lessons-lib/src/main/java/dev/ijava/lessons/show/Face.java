package dev.ijava.lessons.show;

import dev.ijava.lessons.Numbers;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;

/** A face whose mouth follows a number: the first thing a reader moves. */
final class Face {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 260;
    private static final double MOST = 2.5; // a mouth that stays inside the face
    private static final double MOUTH = 32;

    private final double mood;

    Face(double mood) {
        this.mood = mood;
    }

    Picture picture() {
        String looks = Double.isNaN(mood) ? "does not know" : mood > 0 ? "smiles" : mood < 0 ? "frowns" : "waits";
        String alt = "A face that %s; its mood is \"%s\".".formatted(looks, Numbers.plain(mood));
        return new Picture(WIDTH, HEIGHT, alt, this::paint);
    }

    private void paint(Graphics2D g) {
        double centre = WIDTH / 2.0;
        g.setColor(Role.KEY.tint(1));
        g.fill(circle(centre, 118, 92));
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Role.KEY.colour());
        g.draw(circle(centre, 118, 92));
        g.setColor(Role.QUERY.colour());
        g.fill(circle(centre - 34, 92, 11));
        g.fill(circle(centre + 34, 92, 11));
        g.setColor(Role.mix(Role.VALUE.colour(), Color.BLACK, 0.25));
        double bend = Double.isNaN(mood) ? 0 : MOUTH * Math.max(-MOST, Math.min(MOST, mood));
        g.draw(new QuadCurve2D.Double(centre - 48, 152 - bend / 4, centre, 152 + bend, centre + 48, 152 - bend / 4));
        g.setFont(Style.TITLE);
        g.setColor(Style.INK);
        String caption = "mood = " + Numbers.plain(mood);
        g.drawString(caption, (float) (centre - g.getFontMetrics().stringWidth(caption) / 2.0), HEIGHT - 14);
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
