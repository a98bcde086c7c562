package org.audiodigit.app.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.SpeakerNames;
import org.audiodigit.dataset.Split;
import org.audiodigit.training.TrainingData;

/**
 * The clips for training, validation and test.
 *
 * @param excluded number of flagged clips that are in no part
 */
record ClipSelection(Dataset dataset, Split split, int excluded) {

    static ClipSelection all(Dataset dataset, Split split) {
        return new ClipSelection(dataset, split, 0);
    }

    /** Excludes the flagged clips; the others stay in their parts. */
    static ClipSelection without(Set<String> flagged, Dataset dataset, Split split) {
        Predicate<Clip> included = clip -> !flagged.contains(clip.id());
        List<Clip> clips = dataset.clips().stream().filter(included).toList();
        int excluded = dataset.clips().size() - clips.size();
        if (excluded == 0) {
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
                        "%s Excluded: %s."
                                .formatted(
                                        split.description(),
                                        Formats.count(excluded, "flagged clip")),
                        split.training().stream().filter(included).toList(),
                        split.validation().stream().filter(included).toList(),
                        split.test().stream().filter(included).toList());
        return new ClipSelection(fewer, parts, excluded);
    }

    TrainingData data() {
        return new TrainingData(dataset, split);
    }

    /** Returns the numbers of clips and the speakers of the parts, on one line. */
    String summary() {
        List<String> texts = new ArrayList<>();
        boolean disjoint = split.isBySpeaker();
        texts.add(part("training", split.training(), disjoint));
        texts.add(part("validation", split.validation(), disjoint));
        texts.add(part("test", split.test(), disjoint));
        if (!disjoint
                && !speakers(split.training()).isEmpty()
                && !speakers(split.test()).isEmpty()) {
            texts.add(sharedSpeakers());
        }
        if (excluded > 0) {
            texts.add(Formats.count(excluded) + " flagged excluded");
        }
        return String.join("  ·  ", texts);
    }

    private String sharedSpeakers() {
        Set<String> tested = speakers(split.test());
        Set<String> shared = new HashSet<>(speakers(split.training()));
        shared.addAll(speakers(split.validation()));
        shared.retainAll(tested);
        return shared.isEmpty()
                ? "test speakers: " + SpeakerNames.describe(tested)
                : "the parts share speakers, so scores are too high for new speakers";
    }

    private static Set<String> speakers(List<Clip> clips) {
        Set<String> speakers = new TreeSet<>();
        clips.forEach(clip -> clip.speaker().ifPresent(speakers::add));
        return speakers;
    }

    private static String part(String name, List<Clip> clips, boolean withSpeakers) {
        String count = name + " " + Formats.count(clips.size());
        Set<String> speakers = speakers(clips);
        return withSpeakers && !speakers.isEmpty()
                ? count + " (" + SpeakerNames.describe(speakers) + ")"
                : count;
    }
}
