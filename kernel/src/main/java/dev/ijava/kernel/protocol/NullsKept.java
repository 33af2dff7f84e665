package dev.ijava.kernel.protocol;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** Writes members that are null, which {@link Json} leaves out elsewhere: to a widget, null is not the same as absent. */
final class NullsKept implements TypeAdapterFactory {

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        TypeAdapter<T> usual = gson.getAdapter(type);
        return new TypeAdapter<>() {
            @Override
            public void write(JsonWriter out, T value) throws IOException {
                boolean before = out.getSerializeNulls();
                out.setSerializeNulls(true);
                try {
                    usual.write(out, value);
                } finally {
                    out.setSerializeNulls(before);
                }
            }

            @Override
            public T read(JsonReader in) throws IOException {
                return usual.read(in);
            }
        };
    }
}
