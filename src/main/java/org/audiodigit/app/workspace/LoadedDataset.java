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
 * The data set that the window shows.
 *
 * @param name what a person calls it: its folder's name, or that of the bundled recordings
 * @param dataset its clips
 * @param split its parts, if it can be divided
 * @param parts the part of each clip, by id
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

    /** The part of the split that a clip is in. */
    public Optional<Part> part(Clip clip) {
        return Optional.ofNullable(parts.get(clip.id()));
    }

    /** Where a label comes in the data set's order, for its colour; -1 if it has no such label. */
    public int labelIndex(String label) {
        return dataset.labels().indexOf(label);
    }
}
