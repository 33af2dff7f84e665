package dev.ijava.kernel.protocol;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The door to JSON: records, maps, lists, strings, numbers and booleans to UTF-8 text and back. Component names are
 * camel case in Java and snake case in JSON, as Jupyter writes them.
 */
public final class Json {

    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .setStrictness(Strictness.LEGACY_STRICT)
            .serializeSpecialFloatingPointValues()
            .disableHtmlEscaping()
            .create();

    /** Not made by a starting kernel, which needs it for nothing. */
    private static final class Pretty {
        static final Gson GSON =
                Json.GSON.newBuilder().setPrettyPrinting().serializeNulls().create();
    }

    private Json() {}

    /** Compact JSON, without members that are null. */
    public static byte[] bytes(Object value) {
        return GSON.toJson(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Indented JSON for files that people read. */
    public static String pretty(Object value) {
        return Pretty.GSON.toJson(value);
    }

    /**
     * Reads UTF-8 JSON.
     *
     * @param type a record, or {@code Map.class} and {@code Object.class} for content of any shape
     * @throws JsonException no JSON, no value at all, or a value of another shape
     */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return read(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(json))
                            .toString(),
                    type);
        } catch (CharacterCodingException e) {
            throw new JsonException("not UTF-8", e);
        }
    }

    /** Reads JSON text, like {@link #read(byte[], Class)}. */
    public static <T> T read(String json, Class<T> type) {
        T value;
        try {
            value = GSON.fromJson(json, type);
        } catch (JsonParseException | IllegalArgumentException | IllegalStateException e) {
            throw new JsonException("not the JSON of a " + type.getSimpleName() + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            // Gson wraps what a record's constructor throws
            throw new JsonException(type.getSimpleName() + ": " + rootMessage(e), e);
        }
        if (value == null) {
            throw new JsonException("empty, where a " + type.getSimpleName() + " should be", null);
        }
        return value;
    }

    private static String rootMessage(Throwable e) {
        return e.getCause() == null ? String.valueOf(e.getMessage()) : rootMessage(e.getCause());
    }

    /** JSON that cannot be read. */
    public static final class JsonException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        JsonException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
