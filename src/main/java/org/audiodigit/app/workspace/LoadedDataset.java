package org.audiodigit.app.workspace;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.Split;

/**
 * A data set that is open in the window, with its split.
 *
 * @param name the name for the user: that of the folder or of the bundled recordings
 * @param split empty if the chosen strategy is not applicable to the data set
 * @param parts the part of each clip, by clip id
 */
public record LoadedDataset(
        String name, Dataset dataset, Optional<Split> split, Map<String, Part> parts) {

    static LoadedDataset of(String name, Dataset dataset, Optional<Split> split) {
        Map<String, Part> parts = new HashMap<>();
        for (Part part : new Part[] {Part.TRAIN, Part.VALIDATION, Part.TEST}) {
            split.ifPresent(s -> s.part(part).forEach(clip -> parts.put(clip.id(), part)));
        }
        return new LoadedDataset(name, dataset, split, parts);
    }

    public Path folder() {
        return dataset.directory();
    }

    public Optional<Part> part(Clip clip) {
        return Optional.ofNullable(parts.get(clip.id()));
    }

    /** Which part a clip is in, as a sentence; empty if the data set cannot be split. */
    public String partSentence(Clip clip) {
        if (split.isEmpty()) {
            return "";
        }
        String subject =
                split.get().isBySpeaker() ? "Speaker " + clip.speaker().orElseThrow() : "It";
        return part(clip)
                .map(
                        part ->
                                "%s is in the %s part of the current split."
                                        .formatted(subject, part.displayName()))
                .orElse("The current split does not use it.");
    }
}
