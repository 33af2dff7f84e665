package dev.ijava.lessons.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What is said about an exercise. It stands in a file for each notebook, {@code 01.properties}, and not in the cell, where
 * a reader would see the hints and the answer before the question.
 *
 * @param label what readers see: "4a" of the exercise "01-4a"
 * @param hints the first for the first wrong answer, and so on
 * @param because why the right answer is right; may be empty
 * @param right the right one of several words; empty if it is not that kind of exercise
 * @param others the other words
 */
record Wording(String label, List<String> hints, String because, String right, List<String> others) {

    /**
     * The words for an exercise.
     *
     * @param name notebook and exercise, "01-4a"; without a notebook nothing is looked up
     */
    static Wording of(String name) {
        int dash = name.indexOf('-');
        if (dash < 0) {
            return new Wording(name, List.of(), "", "", List.of());
        }
        String label = name.substring(dash + 1);
        Properties words = read(name.substring(0, dash) + ".properties");
        List<String> hints = Stream.of("hint1", "hint2")
                .map(hint -> words.getProperty(label + "." + hint))
                .filter(Objects::nonNull)
                .toList();
        return new Wording(
                label,
                hints,
                words.getProperty(label + ".because", ""),
                words.getProperty(label + ".right", ""),
                list(words.getProperty(label + ".others", "")));
    }

    private static List<String> list(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Properties read(String file) {
        Properties words = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream(file)) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
