package dev.ijava.lessons.show;

import dev.ijava.lessons.Numbers;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.internal.chartpart.Annotation;

/** What XChart does not draw on bars: their outlines, their values where there is room, and marks across them. */
final class BarMarks extends Annotation {

    private static final Stroke THIN = new BasicStroke(1.2f);
    private static final Stroke DASHED =
            new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3}, 0);
    private static final Font SMALL = Style.VALUE.deriveFont(10f);
    private static final int GAP = 4;
    private static final int TICK = 10;

    private final List<Series> bars;
    private final List<Series> marks;
    private final boolean stacked;
    private final double fill;

    BarMarks(List<Series> bars, List<Series> marks, boolean stacked, double fill) {
        super(false);
        this.bars = bars;
        this.marks = marks;
        this.stacked = stacked;
        this.fill = fill;
    }

    @Override
    public void paint(Graphics2D g) {
        g.setFont(Style.VALUE);
        zeroLine(g);
        int categories = (bars.isEmpty() ? marks : bars).get(0).y().length;
        for (int category = 0; category < categories; category++) {
            if (stacked) {
                stack(g, category);
            } else {
                group(g, category);
            }
            for (Series mark : marks) {
                mark(g, mark, category);
            }
        }
    }

    private void zeroLine(Graphics2D g) {
        g.setColor(Style.INK);
        g.setStroke(THIN);
        double left = getXAxisScreenValueForMin();
        double right = getXAxisScreenValueForMax();
        g.draw(new Line2D.Double(left, screenY(0), right, screenY(0)));
    }

    private void group(Graphics2D g, int category) {
        for (int s = 0; s < bars.size(); s++) {
            double value = bars.get(s).y()[category];
            if (Double.isFinite(value)) {
                Rectangle2D bar = bar(category, s, 0, value);
                outline(g, bar, bars.get(s));
                double room = bars.size() == 1 ? bar.getWidth() / fill - GAP : bar.getWidth() - 1;
                writeAtEnd(g, fitting(g, value, room), bar, value < 0);
                g.setFont(Style.VALUE);
            }
        }
    }

    private void stack(Graphics2D g, int category) {
        double above = 0;
        double below = 0;
        for (Series series : bars) {
            double value = series.y()[category];
            if (!Double.isFinite(value)) {
                continue;
            }
            double from = value < 0 ? below : above;
            Rectangle2D part = bar(category, 0, from, from + value);
            outline(g, part, series);
            writeInside(g, value, part, BarChart.colour(series));
            above += Math.max(value, 0);
            below += Math.min(value, 0);
        }
        total(g, above + below, bar(category, 0, 0, above > 0 ? above : below), above == 0 && below < 0);
    }

    /** With parts on both sides of zero the bar's end is not the total; the equals sign says which number it is. */
    private static void total(Graphics2D g, double total, Rectangle2D bar, boolean below) {
        g.setFont(Style.VALUE.deriveFont(Font.BOLD));
        writeAtEnd(g, "= " + Numbers.fixed(total), bar, below);
        g.setFont(Style.VALUE);
    }

    private Rectangle2D bar(int category, int series, double from, double to) {
        int side = stacked ? 1 : bars.size();
        double step = chart.getScreenXFromChart(1) - chart.getScreenXFromChart(0);
        double width = step * fill / side;
        double left = chart.getScreenXFromChart(category) + step * (1 - fill) / 2 + series * width;
        double top = screenY(Math.max(from, to));
        return new Rectangle2D.Double(left, top, width, screenY(Math.min(from, to)) - top);
    }

    private static void outline(Graphics2D g, Rectangle2D bar, Series series) {
        boolean guess = series.form() == Series.Form.GUESS;
        g.setColor(Role.mix(series.role().colour(), Color.BLACK, 0.25));
        g.setStroke(guess ? DASHED : THIN);
        g.draw(bar);
    }

    private static void writeAtEnd(Graphics2D g, String text, Rectangle2D bar, boolean below) {
        double y = below ? bar.getMaxY() + g.getFontMetrics().getAscent() : bar.getMinY() - GAP;
        write(g, text, bar.getCenterX(), y, Style.INK);
    }

    private static void writeInside(Graphics2D g, double value, Rectangle2D bar, Color ground) {
        if (bar.getHeight() >= g.getFontMetrics().getAscent() + 2) {
            double y = bar.getCenterY() + g.getFontMetrics().getAscent() * 0.38;
            write(g, fitting(g, value, bar.getWidth()), bar.getCenterX(), y, Style.inkOn(ground));
            g.setFont(Style.VALUE);
        }
    }

    /** Four decimals, else two, else two in small print, else nothing: the table beside the chart has them all. */
    private static String fitting(Graphics2D g, double value, double room) {
        String four = Numbers.fixed(value);
        String two = String.format(Locale.ROOT, "%.2f", value);
        if (g.getFontMetrics().stringWidth(four) <= room) {
            return four;
        }
        if (g.getFontMetrics().stringWidth(two) > room) {
            g.setFont(SMALL);
        }
        return g.getFontMetrics().stringWidth(two) <= room ? two : "";
    }

    private static void write(Graphics2D g, String text, double centre, double baseline, Color colour) {
        g.setColor(colour);
        g.drawString(text, (float) (centre - g.getFontMetrics().stringWidth(text) / 2.0), (float) baseline);
    }

    private void mark(Graphics2D g, Series mark, int category) {
        double value = mark.y()[category];
        if (!Double.isFinite(value)) {
            return;
        }
        Rectangle2D bar = bar(category, 0, value, value);
        g.setColor(Role.mix(mark.role().colour(), Color.BLACK, 0.35));
        g.setStroke(new BasicStroke(2));
        g.draw(new Line2D.Double(bar.getMinX() - TICK, bar.getY(), bar.getMinX(), bar.getY()));
        g.draw(new Line2D.Double(bar.getMaxX(), bar.getY(), bar.getMaxX() + TICK, bar.getY()));
        g.drawString(mark.name(), (float) bar.getMaxX() + TICK + GAP, (float) bar.getY() + GAP);
    }

    private double screenY(double value) {
        return chart.getScreenYFromChart(value);
    }
}
