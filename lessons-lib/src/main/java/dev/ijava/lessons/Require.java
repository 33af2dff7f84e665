package dev.ijava.lessons;

import java.util.Locale;
import org.ejml.simple.SimpleMatrix;

/** Refuses input that attention cannot use, in words that name the vector, what it holds and what was expected. */
final class Require {

    private Require() {}

    static void that(boolean holds, String message, Object... arguments) {
        if (!holds) {
            String sentence = message.formatted(arguments);
            throw new IllegalArgumentException(
                    sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1));
        }
    }

    /** A vector with at least one number, all of them finite. */
    static double[] vector(String name, double[] vector) {
        that(vector != null, "%s is null: give it numbers, for example {0.1, 0.2, 0.3}.", name);
        that(vector.length > 0, "%s is empty: it needs at least one number.", name);
        for (int j = 0; j < vector.length; j++) {
            that(
                    Double.isFinite(vector[j]),
                    "%s holds %s at position %d of %d: every entry must be a finite number.",
                    name,
                    vector[j],
                    j + 1,
                    vector.length);
        }
        return vector;
    }

    /** Vectors of one length, which are then the rows of a matrix; {@code name} is the singular ("key"). */
    static double[][] rows(String name, double[][] rows) {
        that(rows != null, "There are no %ss: the list is null. Give at least one %s.", name, name);
        that(rows.length > 0, "There are no %ss: the list is empty. Give at least one %s.", name, name);
        for (int i = 0; i < rows.length; i++) {
            vector(nth(name, i, rows.length), rows[i]);
            that(
                    rows[i].length == rows[0].length,
                    "%s has length %d, expected %d: all %ss have the length of the first.",
                    nth(name, i, rows.length),
                    rows[i].length,
                    rows[0].length,
                    name);
        }
        return rows;
    }

    /** A matrix with at least one row and one column, all entries finite; {@code name} is the singular of a row. */
    static SimpleMatrix matrix(String name, SimpleMatrix matrix) {
        that(matrix != null, "The matrix of %ss is null: give one row for each %s.", name, name);
        that(
                matrix.getNumRows() > 0 && matrix.getNumCols() > 0,
                "The matrix of %ss is %s: it needs at least one row and one column.",
                name,
                shape(matrix));
        rows(name, matrix.toArray2());
        return matrix;
    }

    static void length(String name, int found, int expected, String why) {
        that(found == expected, "%s has length %d, expected %d: %s.", name, found, expected, why);
    }

    /** "key 2 of 4": people count from one. */
    static String nth(String name, int index, int count) {
        return "%s %d of %d".formatted(name, index + 1, count);
    }

    static String shape(SimpleMatrix matrix) {
        return matrix.getNumRows() + " × " + matrix.getNumCols();
    }

    static int row(String name, int index, int count) {
        that(
                index >= 0 && index < count,
                "There is no %s %d: %s.",
                name,
                index,
                count == 1 ? "there is only %s 0".formatted(name) : "they are numbered 0 to %d".formatted(count - 1));
        return index;
    }
}
