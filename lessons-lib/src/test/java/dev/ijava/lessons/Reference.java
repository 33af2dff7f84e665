package dev.ijava.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ejml.simple.SimpleMatrix;

/**
 * A published example from the test resources. {@link #check} compares with the printed figures at the tolerance the
 * file states and with the float64 recomputation at 1e-12; closing it fails if a field of the file was compared with
 * nothing.
 */
public final class Reference implements AutoCloseable {

    private static final double ROUNDING = 1e-12;

    private final JsonObject json;
    private final Set<String> compared = new HashSet<>();
    private double recomputed = ROUNDING;

    private Reference(JsonObject json) {
        this.json = json;
    }

    public static Reference of(String id) {
        try (Reader reader = new InputStreamReader(
                Reference.class.getResourceAsStream("/references/" + id + ".json"), StandardCharsets.UTF_8)) {
            return new Reference(JsonParser.parseReader(reader).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a file whose inputs are rounded: compares with the recomputation at this tolerance. */
    public Reference recomputedWithin(double tolerance) {
        recomputed = tolerance;
        return this;
    }

    /** Fields that say nothing about this library: inputs printed again, or numbers of another program. */
    public Reference leavingOut(String... fields) {
        compared.addAll(List.of(fields));
        return this;
    }

    /** For a test that compares only the fields whose names start like this. */
    public Reference leavingOutAllBut(String start) {
        Stream.of("expected", "computed_float64")
                .flatMap(part -> part(part).keySet().stream())
                .filter(field -> !field.startsWith(start))
                .forEach(compared::add);
        return this;
    }

    public SimpleMatrix matrix(String input) {
        return new SimpleMatrix(rows(part("inputs").get(input)));
    }

    public SimpleMatrix computedMatrix(String field) {
        return new SimpleMatrix(rows(part("computed_float64").get(field)));
    }

    public double[] vector(String input) {
        return row(part("inputs").get(input));
    }

    public int[] integers(String input) {
        return IntStream.range(0, vector(input).length)
                .map(i -> (int) vector(input)[i])
                .toArray();
    }

    public boolean[] booleans(String input) {
        var array = part("inputs").getAsJsonArray(input);
        boolean[] flags = new boolean[array.size()];
        IntStream.range(0, flags.length).forEach(i -> flags[i] = array.get(i).getAsBoolean());
        return flags;
    }

    public double number(String input) {
        return part("inputs").get(input).getAsDouble();
    }

    public void check(String field, SimpleMatrix found) {
        check(field, found.toArray2());
    }

    public void check(String field, double... found) {
        check(field, new double[][] {found});
    }

    public void check(String field, double[][] found) {
        assertThat(compared.add(field)).as("%s is compared once", field).isTrue();
        assertThat(part("expected").has(field) || part("computed_float64").has(field))
                .as("the file has %s", field)
                .isTrue();
        compare("expected", field, found, tolerance(field));
        compare("computed_float64", field, found, recomputed);
    }

    @Override
    public void close() {
        assertThat(compared)
                .as("every field of the file is compared")
                .containsAll(part("expected").keySet())
                .containsAll(part("computed_float64").keySet());
    }

    private void compare(String part, String field, double[][] found, double tolerance) {
        if (!part(part).has(field)) {
            return;
        }
        double[][] wanted = rows(part(part).get(field));
        assertThat(found).as("rows of %s", field).hasDimensions(wanted.length, wanted[0].length);
        for (int i = 0; i < wanted.length; i++) {
            for (int j = 0; j < wanted[i].length; j++) {
                if (Double.isFinite(wanted[i][j])) {
                    assertThat(found[i][j])
                            .as("%s of %s, row %d, column %d", field, part, i, j)
                            .isCloseTo(wanted[i][j], within(tolerance));
                } else {
                    assertThat(found[i][j])
                            .as("%s, row %d, column %d", field, i, j)
                            .isEqualTo(wanted[i][j]);
                }
            }
        }
    }

    private double tolerance(String field) {
        JsonElement tolerance = part("tolerance_abs").get(field);
        return tolerance == null ? Double.NaN : tolerance.getAsDouble();
    }

    private JsonObject part(String name) {
        return json.getAsJsonObject(name);
    }

    /** A matrix; a vector or a number becomes its only row. */
    private static double[][] rows(JsonElement element) {
        boolean matrix =
                element.isJsonArray() && element.getAsJsonArray().get(0).isJsonArray();
        return matrix
                ? StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                        .map(Reference::row)
                        .toArray(double[][]::new)
                : new double[][] {row(element)};
    }

    private static double[] row(JsonElement element) {
        return element.isJsonArray()
                ? StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                        .mapToDouble(e -> e.isJsonNull() ? Double.NEGATIVE_INFINITY : e.getAsDouble())
                        .toArray()
                : new double[] {element.getAsDouble()};
    }
}
