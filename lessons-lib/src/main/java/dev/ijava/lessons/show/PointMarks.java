package dev.ijava.lessons.show;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.internal.chartpart.Annotation;

/** Labelled points; a label goes beside its point where it covers neither another label nor a point. */
final class PointMarks extends Annotation {

    private static final Stroke RIM = new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke THIN = new BasicStroke(2);
    private static final double RADIUS = 5;
    private static final int FARTHEST = 40;
    private static final int[][] SIDES = {{1, -1}, {-1, 1}, {1, 1}, {-1, -1}, {1, 0}, {-1, 0}};

    private final List<Point> points;

    PointMarks(List<Point> points) {
        super(false);
        this.points = points;
    }

    @Override
    public void paint(Graphics2D g) {
        g.setFont(Style.VALUE);
        List<Rectangle2D> taken = new ArrayList<>();
        for (Point point : points) {
            taken.add(dot(point).getBounds2D());
        }
        for (Point point : points) {
            g.setColor(point.role().colour());
            g.fill(dot(point));
            g.setColor(Role.mix(point.role().colour(), Color.BLACK, 0.4));
            g.setStroke(THIN);
            g.draw(dot(point));
            Rectangle2D place = place(g, point, taken);
            taken.add(place);
            write(g, point.label(), place);
        }
    }

    /** With a rim in the ground's colour, so that a line behind it does not run through the letters. */
    private static void write(Graphics2D g, String label, Rectangle2D place) {
        float x = (float) place.getX();
        float y = (float) (place.getMaxY() - 3);
        TextLayout letters = new TextLayout(label, g.getFont(), g.getFontRenderContext());
        g.setColor(Style.GROUND);
        g.setStroke(RIM);
        g.draw(letters.getOutline(AffineTransform.getTranslateInstance(x, y)));
        g.setColor(Style.INK);
        g.drawString(label, x, y);
    }

    private Ellipse2D dot(Point point) {
        double x = chart.getScreenXFromChart(point.x());
        double y = chart.getScreenYFromChart(point.y());
        return new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }

    private Rectangle2D place(Graphics2D g, Point point, List<Rectangle2D> taken) {
        for (int distance = 0; distance < FARTHEST; distance += 8) {
            for (int[] side : SIDES) {
                Rectangle2D place = beside(g, point, side, distance);
                if (inside(place) && taken.stream().noneMatch(place::intersects)) {
                    return place;
                }
            }
        }
        return beside(g, point, SIDES[0], 0);
    }

    private boolean inside(Rectangle2D place) {
        return place.getMinX() > getXAxisScreenValueForMin() && place.getMaxX() < getXAxisScreenValueForMax() + 8;
    }

    private Rectangle2D beside(Graphics2D g, Point point, int[] side, int distance) {
        double width = g.getFontMetrics().stringWidth(point.label());
        double height = g.getFontMetrics().getAscent() + 3;
        double x = dot(point).getCenterX() + side[0] * (RADIUS + 4 + distance) - (side[0] < 0 ? width : 0);
        double y = dot(point).getCenterY() + side[1] * (RADIUS + 6 + distance) - height / 2;
        return new Rectangle2D.Double(x, y, width, height);
    }
}
