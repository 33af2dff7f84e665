package dev.ijava.lessons.show;

import dev.ijava.lessons.Numbers;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;

/** Many small heat maps in rows, for instance the heads of a transformer: one row a layer, one column a head. */
final class Wall {

    private static final int WIDTH = 760;
    private static final int TOP = 34;

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
        return new Picture(WIDTH, TOP + rows() * height(), alt(), this::paint);
    }

    private void paint(Graphics2D g) {
        g.setFont(Style.TITLE);
        g.setColor(Style.INK);
        g.drawString(title, (WIDTH - g.getFontMetrics().stringWidth(title)) / 2, 22);
        for (int i = 0; i < matrices.size(); i++) {
            Graphics2D place =
                    (Graphics2D) g.create(i % columns * width(), TOP + i / columns * height(), width(), height());
            heatMap(i).small(width(), height()).paint(place, width(), height());
            place.dispose();
        }
    }

    private HeatMap heatMap(int i) {
        double[][] cells = matrices.get(i);
        String[] rows = new String[cells.length];
        String[] across = new String[cells.length == 0 ? 0 : cells[0].length];
        Arrays.fill(rows, "");
        Arrays.fill(across, "");
        return new HeatMap(titles.get(i), rows, across, cells, role);
    }

    /** Seventy matrices in full would help nobody who listens: each is said by its largest cell. */
    private String alt() {
        StringBuilder alt = new StringBuilder("%d small heat maps \"%s\"; largest cell of each: "
                .formatted(matrices.size(), title));
        for (int i = 0; i < matrices.size(); i++) {
            double largest = Arrays.stream(matrices.get(i))
                    .flatMapToDouble(Arrays::stream)
                    .max()
                    .orElse(Double.NaN);
            alt.append(i == 0 ? "" : ", ").append(titles.get(i)).append(' ').append(Numbers.fixed(largest));
        }
        return alt.append('.').toString();
    }

    private int rows() {
        return (matrices.size() + columns - 1) / columns;
    }

    private int width() {
        return WIDTH / columns;
    }

    private int height() {
        return width() + 14;
    }
}
