package org.audiodigit.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Three disjoint parts of a data set, each in the order of the clip ids.
 *
 * @param name the specification that reproduces the split, e.g. {@code speaker}
 * @param description how the clips were divided, for the user
 */
public record Split(
        String name,
        String description,
        List<Clip> training,
        List<Clip> validation,
        List<Clip> test) {

    /**
     * @throws IllegalArgumentException if a clip is in two parts or twice in one part
     */
    public Split {
        training = ordered(training);
        validation = ordered(validation);
        test = ordered(test);
        Set<String> ids = new HashSet<>();
        for (List<Clip> part : List.of(training, validation, test)) {
            for (Clip clip : part) {
                if (!ids.add(clip.id())) {
                    throw new IllegalArgumentException(clip.id() + " is in the split twice");
                }
            }
        }
    }

    /**
     * Uses a random tenth of the clips that are not for testing for validation. A single clip is
     * used for training.
     *
     * @param others the clips that are not for testing, in a fixed order
     */
    static Split withRandomValidation(
            String name, String description, List<Clip> others, List<Clip> test, PartDraw draw) {
        PartDraw.Drawn<Clip> clips = draw.validationClips(others);
        return new Split(name, description, clips.training(), clips.validation(), test);
    }

    /** The speakers of a part, in the order of a data set. */
    public List<String> speakers(Part part) {
        return speakers(part(part));
    }

    /** Whether the split puts each speaker into a single part. */
    public boolean isBySpeaker() {
        return SplitStrategies.isBySpeaker(name);
    }

    /** Short name for the user, with the speakers for testing of a split by speaker. */
    public String label() {
        return SplitStrategies.label(name, isBySpeaker() ? speakers(Part.TEST) : List.of());
    }

    public List<Clip> part(Part part) {
        return switch (part) {
            case TRAIN -> training;
            case VALIDATION -> validation;
            case TEST -> test;
            case ALL ->
                    ordered(
                            Stream.of(training, validation, test)
                                    .flatMap(Collection::stream)
                                    .toList());
        };
    }

    /** The labels of all parts, in numerical order if all are whole numbers. */
    public List<String> labels() {
        return labels(part(Part.ALL));
    }

    /** Problems that make scores unreliable, one sentence each. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        List<String> untrained = new ArrayList<>(labels());
        untrained.removeAll(labels(training));
        if (!untrained.isEmpty()) {
            warnings.add(
                    "The training part has no files for the labels "
                            + String.join(", ", untrained)
                            + ", so the model cannot learn them.");
        }
        if (validation.isEmpty()) {
            warnings.add("The validation part is empty.");
        }
        if (test.isEmpty()) {
            warnings.add("The test part is empty.");
        }
        return warnings;
    }

    /**
     * The sizes of the parts in the words of Keras, one sentence per line. Parts that share no
     * speaker with the others list their speakers.
     */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        int files = part(Part.ALL).size();
        lines.add("Found " + files + " files belonging to " + labels().size() + " classes.");
        lines.add("Using " + training.size() + " files for training.");
        lines.add("Using " + validation.size() + " files for validation.");
        lines.add("Using " + test.size() + " files for testing.");
        addSpeakers("training", training, validation, test, lines);
        addSpeakers("validation", validation, training, test, lines);
        addSpeakers("testing", test, training, validation, lines);
        return lines;
    }

    private static void addSpeakers(
            String use, List<Clip> part, List<Clip> second, List<Clip> third, List<String> lines) {
        List<String> speakers = speakers(part);
        Set<String> elsewhere = new HashSet<>(speakers(second));
        elsewhere.addAll(speakers(third));
        if (!speakers.isEmpty() && speakers.stream().noneMatch(elsewhere::contains)) {
            lines.add("Speakers for " + use + " only: " + String.join(", ", speakers) + ".");
        }
    }

    private static List<String> speakers(List<Clip> clips) {
        return NameOrder.sorted(clips.stream().flatMap(clip -> clip.speaker().stream()).toList());
    }

    private static List<String> labels(List<Clip> clips) {
        return NameOrder.sorted(clips.stream().map(Clip::label).toList());
    }

    private static List<Clip> ordered(List<Clip> clips) {
        return clips.stream().sorted(Comparator.comparing(Clip::id)).toList();
    }
}
