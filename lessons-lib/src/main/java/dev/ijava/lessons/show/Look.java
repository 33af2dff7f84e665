package dev.ijava.lessons.show;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One look at a step: several things in one output, in order, usually the line of numbers, the table and the chart.
 *
 * @param parts what is shown, from the top
 */
public record Look(List<Object> parts) {

    /** Copies the list. */
    public Look {
        parts = List.copyOf(parts);
    }

    /**
     * Formulas, Tablesaw tables, pictures, XChart charts, answers of {@code Check}; anything else appears as its text.
     */
    public static Look at(Object... parts) {
        return new Look(Arrays.stream(parts).filter(Objects::nonNull).toList());
    }

    @Override
    public String toString() {
        return Forms.of(this).text();
    }
}
