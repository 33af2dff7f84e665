package dev.ijava.lessons.show;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import tech.tablesaw.api.Table;

/** The shapes of matrices on their way through a model. */
public final class Shapes {

    private Shapes() {}

    /** n × d, as "4 × 2". */
    public static String of(SimpleMatrix matrix) {
        return matrix.getNumRows() + " × " + matrix.getNumCols();
    }

    /**
     * One row a step: its name and the shape of what it gives.
     *
     * @param steps one a matrix
     */
    public static Table table(String caption, String[] steps, SimpleMatrix... matrices) {
        String[] shapes = Arrays.stream(matrices).map(Shapes::of).toArray(String[]::new);
        return Tables.of(caption, Tables.text("matrix", steps), Tables.text("shape", shapes));
    }
}
