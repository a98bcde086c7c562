package org.audiodigit.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Optional;

/**
 * Formats a JSON object on one line. Missing values, infinity and NaN are {@code null}, since JSON
 * has no other way to write them.
 */
final class JsonLine {

    private static final Gson GSON =
            new GsonBuilder()
                    .disableHtmlEscaping()
                    .serializeNulls()
                    .registerTypeAdapter(double.class, new Finite<Double>())
                    .registerTypeAdapter(Double.class, new Finite<Double>())
                    .registerTypeAdapter(Float.class, new Finite<Float>())
                    .create();

    private JsonLine() {}

    static String of(Object value) {
        return GSON.toJson(value);
    }

    /** Reads the object of a line; empty if the line does not contain such an object. */
    static <T> Optional<T> parse(String line, Class<T> type) {
        try {
            return Optional.ofNullable(new Gson().fromJson(line, type));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static final class Finite<T extends Number> extends TypeAdapter<T> {

        @Override
        public void write(JsonWriter out, T number) throws IOException {
            if (number == null || !Double.isFinite(number.doubleValue())) {
                out.nullValue();
            } else {
                out.value(number);
            }
        }

        @Override
        public T read(JsonReader in) {
            throw new UnsupportedOperationException("this adapter only writes");
        }
    }
}
