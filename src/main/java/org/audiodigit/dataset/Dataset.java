package org.audiodigit.dataset;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of labelled recordings.
 *
 * @param directory the folder that clip ids count from; below the opened one if that only held it
 * @param layout how labels were told: {@code speaker-folders}, {@code label-folders}, {@code flat}
 * @param clips in order of their ids
 * @param labels by number if all are whole numbers, else by character
 * @param speakers in the same kind of order; empty if no name tells
 * @param problems what was left out and why, in order of the files
 * @param joined folders of further data sets whose clips are among these; empty if it is one
 */
public record Dataset(
        Path directory,
        String layout,
        List<Clip> clips,
        List<String> labels,
        List<SpeakerInfo> speakers,
        List<Problem> problems,
        List<Path> joined) {

    public Dataset {
        clips = List.copyOf(clips);
        labels = List.copyOf(labels);
        speakers = List.copyOf(speakers);
        problems = List.copyOf(problems);
        joined = List.copyOf(joined);
    }

    /** One folder's. */
    public Dataset(
            Path directory,
            String layout,
            List<Clip> clips,
            List<String> labels,
            List<SpeakerInfo> speakers,
            List<Problem> problems) {
        this(directory, layout, clips, labels, speakers, problems, List.of());
    }

    /** Puts everything in order; labels and speakers are those that the clips have. */
    static Dataset of(
            Path directory,
            String layout,
            List<Clip> clips,
            Map<String, SpeakerInfo> known,
            List<Problem> problems) {
        return new Dataset(
                directory,
                layout,
                clips.stream().sorted(Comparator.comparing(Clip::id)).toList(),
                NameOrder.sorted(clips.stream().map(Clip::label).toList()),
                NameOrder.sorted(clips.stream().flatMap(Dataset::speaker).toList()).stream()
                        .map(id -> known.getOrDefault(id, SpeakerInfo.unknown(id)))
                        .toList(),
                problems.stream().sorted(Comparator.comparing(Problem::file)).toList());
    }

    /** The same with the clips of further folders among its own. */
    Dataset with(List<Path> others) {
        return new Dataset(directory, layout, clips, labels, speakers, problems, others);
    }

    /** What its folder is called; of several, all names with a plus between. */
    public String name() {
        return Stream.concat(Stream.of(directory), joined.stream())
                .map(FolderName::of)
                .collect(Collectors.joining(" + "));
    }

    /** Duration of all clips together, in seconds. */
    public double seconds() {
        return clips.stream().mapToDouble(Clip::seconds).sum();
    }

    /** The speakers' names, in order. */
    public List<String> speakerIds() {
        return speakers.stream().map(SpeakerInfo::id).toList();
    }

    /** How many clips each label has, in the order of the labels. */
    public Map<String, Integer> clipsPerLabel() {
        return counts(labels, clips.stream().map(Clip::label));
    }

    /** How many clips each speaker has, in the order of the speakers. */
    public Map<String, Integer> clipsPerSpeaker() {
        return counts(speakerIds(), clips.stream().flatMap(Dataset::speaker));
    }

    private static Stream<String> speaker(Clip clip) {
        return clip.speaker().stream();
    }

    private static Map<String, Integer> counts(List<String> order, Stream<String> names) {
        Map<String, Integer> counted = new HashMap<>();
        names.forEach(name -> counted.merge(name, 1, Integer::sum));
        Map<String, Integer> inOrder = new LinkedHashMap<>();
        order.forEach(name -> inOrder.put(name, counted.getOrDefault(name, 0)));
        return inOrder;
    }
}
