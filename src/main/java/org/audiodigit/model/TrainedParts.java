package org.audiodigit.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.NameHash;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.Split;

/**
 * Who was in which part of a training, so that the parts are known after the data set has grown. In
 * a manifest the names of the components are the keys.
 *
 * @param trainingSpeakers null if the parts share speakers or if there are too many names; the
 *     parts then follow from the split, its rule and its seed
 * @param validationSpeakers null like {@code trainingSpeakers}
 * @param testSpeakers null like {@code trainingSpeakers}
 * @param validationClips clip ids; only for small data sets whose parts share speakers, otherwise
 *     null
 * @param testClips null like {@code validationClips}
 * @param testSize number of clips of the test part
 * @param sample lengths in samples of a few clips by their ids, by which the data set is recognised
 */
public record TrainedParts(
        List<String> trainingSpeakers,
        List<String> validationSpeakers,
        List<String> testSpeakers,
        List<String> validationClips,
        List<String> testClips,
        int testSize,
        Map<String, Long> sample) {

    private static final int SAMPLE = 32;

    /** Share of the sample that a data set must contain; some clips may have been deleted. */
    private static final double MIN_FOUND = 0.9;

    /** In larger data sets no part needs a stand-in, so that the rule gives the same parts. */
    private static final int MAX_CLIPS = 500;

    /** Keeps a manifest smaller than its limit. */
    private static final int MAX_CHARACTERS = 200_000;

    /** Characters around a name in the manifest. */
    private static final int AROUND_NAME = 16;

    /** The parts of a training. */
    public static TrainedParts of(Dataset dataset, Split split) {
        boolean speakers = split.isBySpeaker() && length(dataset.speakerIds()) <= MAX_CHARACTERS;
        boolean clips = !split.isBySpeaker() && dataset.clips().size() <= MAX_CLIPS;
        return new TrainedParts(
                speakers ? split.speakers(Part.TRAIN) : null,
                speakers ? split.speakers(Part.VALIDATION) : null,
                speakers ? split.speakers(Part.TEST) : null,
                clips ? ids(split.validation()) : null,
                clips ? ids(split.test()) : null,
                split.test().size(),
                sample(dataset));
    }

    private static int length(List<String> names) {
        return names.stream().mapToInt(name -> name.length() + AROUND_NAME).sum();
    }

    private static List<String> ids(List<Clip> clips) {
        return clips.stream().map(Clip::id).toList();
    }

    private static Map<String, Long> sample(Dataset dataset) {
        Map<String, Double> hashes = new HashMap<>();
        dataset.clips().forEach(clip -> hashes.put(clip.id(), NameHash.fraction(0, clip.id())));
        Map<String, Long> sample = new LinkedHashMap<>();
        dataset.clips().stream()
                .sorted(Comparator.comparingDouble(clip -> hashes.get(clip.id())))
                .limit(SAMPLE)
                .forEach(clip -> sample.put(clip.id(), clip.frames()));
        return sample;
    }

    /** Whether a data set is that of the training, perhaps with other clips in addition. */
    public boolean areOf(Dataset dataset) {
        Map<String, Long> lengths = new HashMap<>();
        dataset.clips().forEach(clip -> lengths.put(clip.id(), clip.frames()));
        long found =
                sample.entrySet().stream()
                        .filter(clip -> clip.getValue().equals(lengths.get(clip.getKey())))
                        .count();
        return found > 0 && found >= MIN_FOUND * sample.size();
    }

    /** The parts of the recorded speakers and clips, by name. */
    public Map<String, Part> byName() {
        Map<String, Part> parts = new HashMap<>();
        put(trainingSpeakers, Part.TRAIN, parts);
        put(validationSpeakers, Part.VALIDATION, parts);
        put(testSpeakers, Part.TEST, parts);
        put(validationClips, Part.VALIDATION, parts);
        put(testClips, Part.TEST, parts);
        return parts;
    }

    private static void put(List<String> names, Part part, Map<String, Part> parts) {
        if (names != null) {
            names.forEach(name -> parts.put(name, part));
        }
    }

    /** Whether a manifest contains a valid record. */
    boolean isValid() {
        List<String> names = new ArrayList<>();
        Stream.of(trainingSpeakers, validationSpeakers, testSpeakers, validationClips, testClips)
                .filter(list -> list != null)
                .forEach(names::addAll);
        return !names.contains(null)
                && testSize >= 0
                && sample != null
                && !sample.containsKey(null)
                && !sample.containsValue(null);
    }
}
