package org.audiodigit.app.session;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.audiodigit.dataset.SpeakerMetadata;

/** The second page: the details of a speaker. All but the name may be empty. */
final class SpeakerViewModel {

    static final String GENDER = "gender";
    static final String AGE = "age";
    static final String NATIVE = "native speaker";
    static final String LANGUAGE = "native language";
    static final String ACCENT = "accent";
    static final String ROOM = "recordingroom";
    static final String MICROPHONE = "microphone";
    private static final String DATE = "recordingdate";

    /** The details of the form, by keys of {@link SpeakerMetadata}. */
    static final List<String> KEYS =
            List.of(GENDER, AGE, NATIVE, LANGUAGE, ACCENT, ROOM, MICROPHONE);

    /** These are probably the same for the next speaker. */
    private static final List<String> SHARED = List.of(LANGUAGE, ROOM, MICROPHONE);

    private static final int MAX_LENGTH = 100;

    /** That of AudioMNIST. */
    private static final DateTimeFormatter DATE_FORMAT =
            DateTimeFormatter.ofPattern("yy-MM-dd-HH-mm-ss");

    private final Clock clock;
    private final StringProperty id = new SimpleStringProperty("");
    private final Map<String, StringProperty> details = new LinkedHashMap<>();
    private Map<String, String> known = Map.of();

    /** The texts that the known ones replaced. */
    private final Map<String, String> replaced = new HashMap<>();

    SpeakerViewModel(Clock clock) {
        this.clock = clock;
        KEYS.forEach(key -> details.put(key, new SimpleStringProperty("")));
    }

    /**
     * Offers a new speaker, with the room, microphone and language of the one before.
     *
     * @param microphone name of the selected device
     */
    void offer(String newId, String microphone) {
        known = Map.of();
        details.forEach((key, text) -> text.set(SHARED.contains(key) ? text.get() : ""));
        details.get(MICROPHONE).set(microphone);
        id.set(newId);
    }

    /** Shows what the data set knows about the speaker, in place of what it knew about another. */
    void showKnown(Map<String, String> texts) {
        details.forEach(
                (key, text) -> {
                    if (text.get() != null && text.get().equals(known.get(key))) {
                        text.set(replaced.get(key));
                    }
                });
        known = Map.copyOf(texts);
        details.forEach(
                (key, text) -> {
                    replaced.put(key, text.get());
                    text.set(known.getOrDefault(key, text.get()));
                });
    }

    /** The details to save, and the date of the first recording. */
    Map<String, String> metadata() {
        Map<String, String> texts = new LinkedHashMap<>();
        details.forEach(
                (key, text) -> {
                    String value = value(text);
                    if (!value.isEmpty()) {
                        texts.put(key, value);
                    }
                });
        if (!known.containsKey(DATE)) {
            texts.put(DATE, DATE_FORMAT.format(LocalDateTime.now(clock)));
        }
        return texts;
    }

    private static String value(StringProperty text) {
        return text.get() == null ? "" : text.get().strip();
    }

    String speaker() {
        return value(id);
    }

    /** What is wrong with the details, a sentence; empty if nothing is. */
    StringBinding problem() {
        StringProperty[] all = details.values().toArray(new StringProperty[details.size() + 1]);
        all[details.size()] = id;
        return Bindings.createStringBinding(this::problemSentence, all);
    }

    private String problemSentence() {
        if (speaker().isEmpty()) {
            return "Enter a name or number of the speaker.";
        }
        if (!value(details.get(AGE)).matches("(1?[0-9]?[0-9])?")) {
            return "Enter the age in years, as a number.";
        }
        boolean tooLong =
                details.values().stream().anyMatch(text -> value(text).length() > MAX_LENGTH);
        return tooLong ? "A detail has at most %d characters.".formatted(MAX_LENGTH) : "";
    }

    StringProperty idProperty() {
        return id;
    }

    /**
     * @param key one of {@link #KEYS}
     */
    StringProperty detailProperty(String key) {
        return details.get(key);
    }
}
