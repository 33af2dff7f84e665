package dev.ijava.kernel.protocoltest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the table of what IJava's notebooks do.
 *
 * @param id a letter, that of the notebook it runs in, and a number
 */
record CompatibilityRow(String id, List<Step> steps) {

    private static final String FILE = "compatibility.txt";

    /** A cell and what is expected of it, such as {@code value 2}. */
    record Step(String code, List<String> expected) {}

    /** All rows, in the order they run in. */
    static List<CompatibilityRow> all() throws IOException {
        String table;
        try (InputStream file = CompatibilityRow.class.getResourceAsStream(FILE)) {
            table = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<CompatibilityRow> rows = new ArrayList<>();
        for (String row : table.substring(table.indexOf("\n## ") + 4).split("\n## ")) {
            String[] idAndSteps = row.split("\n", 2);
            rows.add(new CompatibilityRow(idAndSteps[0].strip(), steps(idAndSteps[1])));
        }
        return rows;
    }

    private static List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        List<String> code = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("=> ")) {
                expected.add(line.substring(3));
                continue;
            }
            if (!expected.isEmpty()) {
                steps.add(new Step(String.join("\n", code), List.copyOf(expected)));
                code.clear();
                expected.clear();
            }
            code.add(line);
        }
        steps.add(new Step(String.join("\n", code), List.copyOf(expected)));
        return steps.stream().filter(step -> !step.expected().isEmpty()).toList();
    }

    String notebook() {
        return id.substring(0, 1);
    }

    @Override
    public String toString() {
        return id;
    }
}
