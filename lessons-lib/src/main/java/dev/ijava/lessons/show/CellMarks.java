package dev.ijava.lessons.show;

import dev.ijava.lessons.Numbers;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.knowm.xchart.internal.chartpart.Annotation;

/** The values in a heat map's cells, in black or white as the cell's colour asks, and thin lines between the cells. */
final class CellMarks extends Annotation {

    private final double[][] cells;
    private final DoubleFunction<Color> colour;

    /**
     * @param cells rows from the bottom up, as XChart draws them
     * @param colour of a cell with a value
     */
    CellMarks(double[][] cells, DoubleFunction<Color> colour) {
        super(false);
        this.cells = cells;
        this.colour = colour;
    }

    @Override
    public void paint(Graphics2D g) {
        double width = (double) (getXAxisScreenValueForMax() - getXAxisScreenValueForMin()) / cells[0].length;
        double height = (double) (getYAxisScreenValueForMax() - getYAxisScreenValueForMin()) / cells.length;
        g.setFont(Style.VALUE);
        g.setStroke(new BasicStroke(1.5f));
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < cells[r].length; c++) {
                double left = getXAxisScreenValueForMin() + c * width;
                double top = getYAxisScreenValueForMax() - (r + 1) * height;
                Rectangle2D cell = new Rectangle2D.Double(left, top, width, height);
                g.setColor(Style.GROUND);
                g.draw(cell);
                if (Double.isFinite(cells[r][c])) {
                    write(g, cells[r][c], cell);
                }
            }
        }
    }

    private void write(Graphics2D g, double value, Rectangle2D cell) {
        String text = fitting(g, value, cell.getWidth() - 4);
        if (cell.getHeight() >= g.getFontMetrics().getAscent()) {
            g.setColor(Style.inkOn(colour.apply(value)));
            double x = cell.getCenterX() - g.getFontMetrics().stringWidth(text) / 2.0;
            g.drawString(text, (float) x, (float)
                    (cell.getCenterY() + g.getFontMetrics().getAscent() * 0.38));
        }
    }

    private static String fitting(Graphics2D g, double value, double room) {
        String four = Numbers.fixed(value);
        String two = String.format(Locale.ROOT, "%.2f", value);
        return g.getFontMetrics().stringWidth(four) <= room
                ? four
                : g.getFontMetrics().stringWidth(two) <= room ? two : "";
    }
}
