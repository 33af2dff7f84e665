package dev.ijava.lessons.show;

import java.util.Arrays;
import java.util.Map;
import java.util.Map.Entry;

/** Where the vectors of the worked example come from, so that a table can say so after somebody has edited them. */
public final class Example {

    private static final Map<double[], String> SOURCES = Map.ofEntries(
            Map.entry(new double[] {0.22, 0.64, 0.73}, "document"),
            Map.entry(new double[] {0.54, 0.36, 0.74}, "document"),
            Map.entry(new double[] {0.12, 0.84, 0.51}, "document"),
            Map.entry(new double[] {0.62, 0.24, 0.33}, "document"),
            Map.entry(new double[] {0.46, 0.85, 0.76}, "ours"));

    private Example() {}

    /** For each vector "document", "ours" (the key of "quickly", which the document leaves out) or "yours". */
    public static String[] sources(double[]... vectors) {
        return Arrays.stream(vectors).map(Example::source).toArray(String[]::new);
    }

    private static String source(double[] vector) {
        return SOURCES.entrySet().stream()
                .filter(entry -> Arrays.equals(entry.getKey(), vector))
                .map(Entry::getValue)
                .findFirst()
                .orElse("yours");
    }
}
