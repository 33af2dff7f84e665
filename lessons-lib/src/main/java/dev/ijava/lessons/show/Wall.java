package dev.ijava.lessons.show;

import dev.ijava.lessons.Numbers;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/** Many small heat maps in rows, for instance the heads of a transformer: one row a layer, one column a head. */
final class Wall {

    private static final int WIDTH = 760;
    private static final int TOP = 34;
    private static final int GAP = 8;
    private static final int MANY = 6;

    private final String title;
    private final int columns;
    private final List<String> titles;
    private final List<double[][]> matrices;
    private final Role role;

    Wall(String title, int columns, List<String> titles, List<double[][]> matrices, Role role) {
        if (titles.size() != matrices.size() || columns < 1) {
            throw new IllegalArgumentException(
                    "A wall needs a title for each matrix and at least one column; there are %d titles, %d matrices, %d columns."
                            .formatted(titles.size(), matrices.size(), columns));
        }
        this.title = title;
        this.columns = columns;
        this.titles = List.copyOf(titles);
        this.matrices = List.copyOf(matrices);
        this.role = role;
    }

    Picture picture() {
        return new Picture(WIDTH, TOP + rows() * height() + GAP, alt(), this::paint);
    }

    private void paint(Graphics2D g) {
        g.setFont(Style.TITLE);
        g.setColor(Style.INK);
        g.drawString(title, (WIDTH - g.getFontMetrics().stringWidth(title)) / 2, 22);
        g.setFont(Style.TEXT.deriveFont(columns > MANY ? 10f : 12f));
        for (int i = 0; i < matrices.size(); i++) {
            small(g, titles.get(i), matrices.get(i), GAP + i % columns * width(), TOP + i / columns * height());
        }
    }

    /** Drawn here: at this size the axes of a chart would leave no room for the cells. */
    private void small(Graphics2D g, String name, double[][] cells, double left, double top) {
        double side = width() - GAP;
        double most = largest(cells);
        g.setColor(Style.INK);
        g.drawString(name, (float) left, (float) top + name() - 3);
        for (int r = 0; r < cells.length; r++) {
            double height = side / cells.length;
            double width = side / cells[r].length;
            for (int c = 0; c < cells[r].length; c++) {
                g.setColor(Double.isFinite(cells[r][c]) ? HeatMap.shade(role, cells[r][c] / most) : Style.FAINT);
                g.fill(new Rectangle2D.Double(left + c * width, top + name() + r * height, width, height));
            }
        }
        g.setColor(Style.FAINT);
        g.draw(new Rectangle2D.Double(left, top + name(), side, side));
    }

    /** Seventy matrices in full would help nobody who listens: each is said by its largest cell. */
    private String alt() {
        StringBuilder alt = new StringBuilder(
                "%d small heat maps \"%s\"; largest cell of each: ".formatted(matrices.size(), title));
        for (int i = 0; i < matrices.size(); i++) {
            String largest = Numbers.fixed(largest(matrices.get(i)));
            alt.append(i == 0 ? "" : ", ").append(titles.get(i)).append(' ').append(largest);
        }
        return alt.append('.').toString();
    }

    private static double largest(double[][] cells) {
        return Arrays.stream(cells)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }

    private int rows() {
        return (matrices.size() + columns - 1) / columns;
    }

    private int width() {
        return (WIDTH - GAP) / columns;
    }

    private int height() {
        return width() + name();
    }

    /** How high the line with a matrix's title is; where there are many, it has to be small. */
    private int name() {
        return columns > MANY ? 14 : 19;
    }
}
