package org.audiodigit.dataset;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.common.Failures;
import org.audiodigit.files.AtomicFile;

/**
 * AudioMNIST's {@code audioMNIST_meta.txt}: a JSON object of speakers, here also with their native
 * language and microphone. A damaged file is reported as a problem; the recordings are used without
 * it.
 *
 * @param speakers metadata by the name of the speaker in clips
 * @param problem why the file cannot be read; empty without a problem
 */
public record SpeakerMetadata(Map<String, SpeakerInfo> speakers, Optional<Problem> problem) {

    /** Keys of the texts about a speaker. */
    public static final List<String> KEYS =
            List.of(
                    "accent",
                    "age",
                    "gender",
                    "microphone",
                    "native language",
                    "native speaker",
                    "origin",
                    "recordingdate",
                    "recordingroom");

    private static final String NAME = "audioMNIST_meta.txt";

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create();

    /** The original file has 12 kB. */
    private static final long MAX_BYTES = 10_000_000;

    private static final List<Path> LOCATIONS =
            List.of(Paths.get(NAME), Paths.get("..", NAME), Paths.get("data", NAME));

    /**
     * @param directory the folder of the data set
     * @param speakers names of the speakers in clips
     */
    static SpeakerMetadata find(Path directory, List<String> speakers) {
        return LOCATIONS.stream()
                .filter(location -> Files.exists(directory.resolve(location)))
                .findFirst()
                .map(location -> read(directory, location, speakers))
                .orElse(new SpeakerMetadata(Map.of(), Optional.empty()));
    }

    private static SpeakerMetadata read(Path directory, Path location, List<String> speakers) {
        try {
            JsonObject json = parse(directory.resolve(location));
            return new SpeakerMetadata(described(json, speakers), Optional.empty());
        } catch (IOException e) {
            String file = location.toString().replace('\\', '/');
            Problem problem = Problem.unreadable(file, Failures.reason(e));
            return new SpeakerMetadata(Map.of(), Optional.of(problem));
        }
    }

    /**
     * Adds texts about a speaker to the file, which is created if it does not exist. Everything
     * else in it stays.
     *
     * @param directory the folder of the data set
     * @param texts by keys of {@link #KEYS}
     * @throws IOException if the file is damaged, cannot be written, or has another text about the
     *     speaker
     */
    public static void add(Path directory, String speaker, Map<String, String> texts)
            throws IOException {
        Path file = location(directory);
        JsonObject json = Files.exists(file) ? parseNamed(file) : new JsonObject();
        String key = SpeakerNumber.find(speaker, json.keySet()).orElse(speaker);
        if (!json.has(key)) {
            json.add(key, new JsonObject());
        }
        if (!json.get(key).isJsonObject()) {
            throw new DatasetException(file, "has an invalid entry for speaker " + key);
        }
        JsonObject entry = json.getAsJsonObject(key);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Optional<String> known = text(entry, text.getKey());
            if (known.isPresent() && !known.get().equals(text.getValue())) {
                throw new DatasetException(
                        file,
                        "says that %s of speaker %s is %s, not %s"
                                .formatted(text.getKey(), key, known.get(), text.getValue()));
            }
            entry.addProperty(text.getKey(), text.getValue());
        }
        byte[] content = (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(directory);
        AtomicFile.write(file, out -> out.write(content));
    }

    /**
     * The known texts about a speaker, by {@link #KEYS}; empty without metadata.
     *
     * @param directory the folder of the data set
     * @throws IOException if the file is damaged
     */
    public static Map<String, String> texts(Path directory, String speaker) throws IOException {
        Path file = location(directory);
        Map<String, String> texts = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return texts;
        }
        JsonObject json = parseNamed(file);
        Optional<JsonObject> entry =
                SpeakerNumber.find(speaker, json.keySet())
                        .map(json::get)
                        .filter(JsonElement::isJsonObject)
                        .map(JsonElement::getAsJsonObject);
        for (String key : KEYS) {
            entry.flatMap(known -> text(known, key)).ifPresent(text -> texts.put(key, text));
        }
        return texts;
    }

    private static Path location(Path directory) {
        return LOCATIONS.stream()
                .map(directory::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElse(directory.resolve(NAME));
    }

    private static JsonObject parseNamed(Path file) throws DatasetException {
        try {
            return parse(file);
        } catch (IOException e) {
            throw new DatasetException(file, Failures.reason(e));
        }
    }

    private static JsonObject parse(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("is too large for metadata of speakers");
        }
        try {
            JsonElement content = JsonParser.parseString(Files.readString(file));
            if (content.isJsonObject()) {
                return content.getAsJsonObject();
            }
        } catch (JsonParseException | CharacterCodingException e) {
            throw new IOException("is damaged: not JSON", e);
        }
        throw new IOException("is damaged: not a JSON object of speakers");
    }

    private static Map<String, SpeakerInfo> described(JsonObject json, List<String> speakers) {
        Map<String, SpeakerInfo> known = new HashMap<>();
        for (String speaker : speakers) {
            SpeakerNumber.find(speaker, json.keySet())
                    .map(json::get)
                    .filter(JsonElement::isJsonObject)
                    .ifPresent(entry -> known.put(speaker, info(speaker, entry.getAsJsonObject())));
        }
        return known;
    }

    private static SpeakerInfo info(String id, JsonObject json) {
        return new SpeakerInfo(
                id,
                text(json, "gender"),
                text(json, "age"),
                text(json, "accent"),
                text(json, "native speaker"),
                text(json, "origin"),
                text(json, "recordingroom"),
                text(json, "recordingdate"));
    }

    private static Optional<String> text(JsonObject json, String key) {
        return Optional.ofNullable(json.get(key))
                .filter(JsonElement::isJsonPrimitive)
                .map(value -> value.getAsString().strip())
                .filter(value -> !value.isEmpty());
    }
}
