package org.audiodigit.dataset;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.common.Failures;

/**
 * AudioMNIST's {@code audioMNIST_meta.txt}: a JSON object of speakers. A damaged file is reported
 * as a problem; the recordings are used without it.
 *
 * @param speakers metadata by the name of the speaker in clips
 * @param problem why the file cannot be read; empty without a problem
 */
record SpeakerMetadata(Map<String, SpeakerInfo> speakers, Optional<Problem> problem) {

    private static final String NAME = "audioMNIST_meta.txt";

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
