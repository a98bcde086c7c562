package org.audiodigit.dataset;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.dataset.SessionPlan.Speaker;
import org.audiodigit.files.AtomicFile;

/**
 * The plan of a recording session, a JSON file in the data set's folder. It is not trusted, since
 * data sets are copied from elsewhere.
 *
 * @param file the JSON file
 */
public record SessionFile(Path file) {

    public static final String NAME = "audiodigit-session.json";

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private static final long MAX_BYTES = 1_000_000;

    /** The greatest number of a first take, so that all numbers of takes are read as such. */
    private static final int MAX_FIRST_TAKE = 900_000_000;

    public static SessionFile in(Path directory) {
        return new SessionFile(directory.resolve(NAME));
    }

    /** Replaces the file atomically. */
    void write(SessionPlan plan) throws IOException {
        byte[] content = (GSON.toJson(plan) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(content));
    }

    /**
     * The plan; empty if the file does not exist.
     *
     * @throws DatasetException if the file is not a valid plan
     */
    public Optional<SessionPlan> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > MAX_BYTES) {
            throw damaged("it is too large");
        }
        try {
            JsonElement json = JsonParser.parseString(Files.readString(file));
            if (json.isJsonObject()) {
                return Optional.of(plan(json.getAsJsonObject()));
            }
        } catch (JsonParseException | CharacterCodingException e) {
            throw damaged("it is not JSON");
        }
        throw damaged("it is not a JSON object");
    }

    private SessionPlan plan(JsonObject json) throws DatasetException {
        String layout = text(json, "layout");
        if (!DatasetAddition.layouts().contains(layout)) {
            throw damaged("the layout is unknown");
        }
        List<String> words = new ArrayList<>();
        for (JsonElement word : array(json, "words", SessionPlan.MAX_WORDS)) {
            words.add(text(word, "words"));
        }
        Optional<String> reason = SessionPlan.invalidWordsReason(words);
        if (reason.isPresent()) {
            throw damaged("its words are invalid");
        }
        List<Speaker> speakers = new ArrayList<>();
        for (JsonElement speaker : array(json, "speakers", SessionPlan.MAX_SPEAKERS)) {
            speakers.add(speaker(speaker));
        }
        int takes = (int) number(json, "takes", SessionPlan.MAX_TAKES);
        if (takes == 0) {
            throw damaged("takes is 0");
        }
        return new SessionPlan(
                layout, words, takes, number(json, "seed", Long.MAX_VALUE), speakers);
    }

    private Speaker speaker(JsonElement json) throws DatasetException {
        if (!json.isJsonObject()) {
            throw damaged("speakers is not a list of speakers");
        }
        JsonObject speaker = json.getAsJsonObject();
        String id = text(speaker, "id");
        if (id.isEmpty() || id.length() > RecordingSession.MAX_SPEAKER_LENGTH) {
            throw damaged("the name of a speaker is invalid");
        }
        return new Speaker(id, (int) number(speaker, "firstTake", MAX_FIRST_TAKE));
    }

    private JsonArray array(JsonObject json, String key, int maxLength) throws DatasetException {
        JsonElement value = json.get(key);
        if (value == null || !value.isJsonArray() || value.getAsJsonArray().size() > maxLength) {
            throw damaged(key + " is not a list of at most " + maxLength);
        }
        return value.getAsJsonArray();
    }

    private String text(JsonObject json, String key) throws DatasetException {
        return text(json.get(key), key);
    }

    private String text(JsonElement value, String key) throws DatasetException {
        if (value == null || !value.isJsonPrimitive()) {
            throw damaged(key + " is missing or no text");
        }
        return value.getAsString();
    }

    private long number(JsonObject json, String key, long max) throws DatasetException {
        String text = text(json, key);
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) > max) {
            throw damaged(key + " is not a number from 0 to " + max);
        }
        return Long.parseLong(text);
    }

    private DatasetException damaged(String reason) {
        return new DatasetException(
                file,
                "is not the plan of a recording session: "
                        + reason
                        + "; delete it to start a new session");
    }
}
