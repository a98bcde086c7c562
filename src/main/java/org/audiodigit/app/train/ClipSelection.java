package org.audiodigit.app.train;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Split;
import org.audiodigit.training.TrainingData;

/**
 * The clips that are trained on, validated on and tested on.
 *
 * @param leftOut how many flagged clips are not among them
 */
record ClipSelection(Dataset dataset, Split split, int leftOut) {

    static ClipSelection all(Dataset dataset, Split split) {
        return new ClipSelection(dataset, split, 0);
    }

    /** All but the flagged clips; the others stay in the parts that they are in. */
    static ClipSelection without(Set<String> flagged, Dataset dataset, Split split) {
        Predicate<Clip> kept = clip -> !flagged.contains(clip.id());
        List<Clip> clips = dataset.clips().stream().filter(kept).toList();
        int leftOut = dataset.clips().size() - clips.size();
        if (leftOut == 0) {
            return all(dataset, split);
        }
        Dataset fewer =
                new Dataset(
                        dataset.directory(),
                        dataset.layout(),
                        clips,
                        dataset.labels(),
                        dataset.speakers(),
                        dataset.problems(),
                        dataset.joined());
        Split parts =
                new Split(
                        split.name(),
                        "%s Left out: %d flagged clips.".formatted(split.description(), leftOut),
                        split.training().stream().filter(kept).toList(),
                        split.validation().stream().filter(kept).toList(),
                        split.test().stream().filter(kept).toList());
        return new ClipSelection(fewer, parts, leftOut);
    }

    TrainingData data() {
        return new TrainingData(dataset, split);
    }
}
