package org.audiodigit.app.voice;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.take.PromptSequence;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.app.take.TakeStore;
import org.audiodigit.common.FreeName;
import org.audiodigit.dataset.DatasetAddition;

/**
 * The recorded voices. Methods that access files must not be called on the JavaFX thread.
 *
 * @param folder contains one folder for each speaker
 */
record Voices(Path folder) {

    static final String DEFAULT_SPEAKER = "me";

    /** How often each word is said. */
    static final int ROUNDS = 3;

    private static final int MAX_LENGTH = 40;

    /**
     * The recordings of one speaker in the flat layout.
     *
     * @param folder created with the first recording
     * @param speaker part of every file name
     */
    record Voice(Path folder, String speaker) implements TakeStore {

        @Override
        public Path file(Prompt prompt) {
            return folder.resolve(prompt.label() + "_" + speaker + "_" + prompt.take() + ".wav");
        }

        List<Prompt> recorded(List<String> labels) {
            return PromptSequence.inRounds(labels, ROUNDS).stream()
                    .filter(prompt -> Files.isRegularFile(file(prompt)))
                    .toList();
        }
    }

    /**
     * What a page shows of the voices.
     *
     * @param speakers the recorded ones, the selected one, and a proposal for a new one
     * @param words those of the selected speaker, recorded and missing ones
     */
    record Listing(List<String> speakers, PromptSequence words) {}

    Listing list(Voice selected, List<String> labels) throws IOException {
        List<String> all = speakers();
        if (!all.contains(selected.speaker())) {
            all.add(selected.speaker());
        }
        all.add(newSpeaker(all));
        return new Listing(
                all,
                new PromptSequence(
                        PromptSequence.inRounds(labels, ROUNDS), selected.recorded(labels)));
    }

    Voice voice(String speaker) {
        return new Voice(folder.resolve(speaker), speaker);
    }

    /** The recorded speakers, sorted by name. */
    List<String> speakers() throws IOException {
        List<String> speakers = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> folders =
                    Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path voice : folders) {
                    speakers.add(voice.getFileName().toString());
                }
            }
        }
        speakers.removeIf(name -> invalidNameReason(name).isPresent());
        Collections.sort(speakers);
        return speakers;
    }

    /** Proposes a name for a new speaker. */
    static String newSpeaker(List<String> existing) {
        return FreeName.of(DEFAULT_SPEAKER, existing::contains);
    }

    /** Names that differ only in case name the same folder on Windows and macOS. */
    static String existingSpelling(String name, List<String> speakers) {
        return speakers.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
    }

    /** Why a model with these labels cannot be adapted, a sentence; empty if it can. */
    static String obstacle(List<String> labels) {
        if (labels.isEmpty()) {
            return "No model is active. Choose the model to adapt with File > Use model.";
        }
        return labels.stream().allMatch(DatasetAddition::isNamePart)
                ? ""
                : "The labels of the active model cannot be part of file names.";
    }

    /** Why a speaker's name is invalid, a sentence; empty if it is valid. */
    static Optional<String> invalidNameReason(String name) {
        if (DatasetAddition.isNamePart(name) && name.length() <= MAX_LENGTH) {
            return Optional.empty();
        }
        return Optional.of(
                "A speaker's name has at most %d letters, digits and hyphens and is not reserved by Windows, so \"%s\" is invalid."
                        .formatted(MAX_LENGTH, name));
    }
}
