package dev.ijava.kernel.protocol;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Set;

/**
 * Writes NaN and the infinities as null, as {@code JSON.stringify} does: JSON has no words for them (RFC 8259, section 6),
 * and a browser would refuse the whole message.
 */
final class FiniteNumbers implements TypeAdapterFactory {

    private static final Set<Class<?>> FLOATING = Set.of(double.class, Double.class, float.class, Float.class);

    /** Written as it is, also where nulls are left out. */
    private static final String NULL = "null";

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return FLOATING.contains(type.getRawType()) ? new Finite<>(type) : null;
    }

    private static final class Finite<T> extends TypeAdapter<T> {

        private final boolean single;

        Finite(TypeToken<T> type) {
            single = type.getRawType() == float.class || type.getRawType() == Float.class;
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            if (value == null || Double.isFinite(((Number) value).doubleValue())) {
                out.value((Number) value);
            } else {
                out.jsonValue(NULL);
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public T read(JsonReader in) throws IOException {
            double value = in.nextDouble();
            return (T) (single ? (Object) (float) value : (Object) value);
        }
    }
}
