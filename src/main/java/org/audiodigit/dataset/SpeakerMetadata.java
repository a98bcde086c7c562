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
 * AudioMNIST's {@code audioMNIST_meta.txt}: a JSON object of speakers, read where it lies. A
 * damaged one is a problem to report; the recordings do without it.
 *
 * @param speakers what is known, by the name that the clips give the speaker
 * @param problem what is wrong with the file
 */
record SpeakerMetadata(Map<String, SpeakerInfo> speakers, Optional<Problem> problem) {

    private static final String NAME = "audioMNIST_meta.txt";

    /** The real one has 12 kB. */
    private static final long LARGEST = 10_000_000;

    private static final List<Path> PLACES =
            List.of(Paths.get(NAME), Paths.get("..", NAME), Paths.get("data", NAME));

    /**
     * @param directory the data set's folder
     * @param speakers as the clips name them
     */
    static SpeakerMetadata find(Path directory, List<String> speakers) {
        return PLACES.stream()
                .filter(place -> Files.exists(directory.resolve(place)))
                .findFirst()
                .map(place -> read(directory, place, speakers))
                .orElse(new SpeakerMetadata(Map.of(), Optional.empty()));
    }

    private static SpeakerMetadata read(Path directory, Path place, List<String> speakers) {
        try {
            JsonObject people = parse(directory.resolve(place));
            return new SpeakerMetadata(described(people, speakers), Optional.empty());
        } catch (IOException e) {
            String file = place.toString().replace('\\', '/');
            Problem problem = Problem.unreadable(file, Failures.reason(e));
            return new SpeakerMetadata(Map.of(), Optional.of(problem));
        }
    }

    private static JsonObject parse(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("is too large for a description of speakers");
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

    private static Map<String, SpeakerInfo> described(JsonObject people, List<String> speakers) {
        Map<String, SpeakerInfo> known = new HashMap<>();
        for (String speaker : speakers) {
            SpeakerNumber.find(speaker, people.keySet())
                    .map(people::get)
                    .filter(JsonElement::isJsonObject)
                    .ifPresent(
                            person -> known.put(speaker, info(speaker, person.getAsJsonObject())));
        }
        return known;
    }

    private static SpeakerInfo info(String id, JsonObject person) {
        return new SpeakerInfo(
                id,
                text(person, "gender"),
                text(person, "age"),
                text(person, "accent"),
                text(person, "native speaker"),
                text(person, "origin"),
                text(person, "recordingroom"),
                text(person, "recordingdate"));
    }

    private static Optional<String> text(JsonObject person, String key) {
        return Optional.ofNullable(person.get(key))
                .filter(JsonElement::isJsonPrimitive)
                .map(value -> value.getAsString().strip())
                .filter(value -> !value.isEmpty());
    }
}
