package org.audiodigit.dataset;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of labelled recordings.
 *
 * @param directory base folder of the clip ids, which may be below the opened folder
 * @param layout name of the layout, e.g. {@code speaker-folders}
 * @param clips in the order of their ids
 * @param labels in numerical order if all are whole numbers, otherwise by character
 * @param speakers in the same kind of order; empty if the paths contain no speakers
 * @param problems files that are not part of the data set, in the order of the files
 * @param joined folders of further data sets that were joined with this one
 */
public record Dataset(
        Path directory,
        String layout,
        List<Clip> clips,
        List<String> labels,
        List<SpeakerInfo> speakers,
        List<Problem> problems,
        List<Path> joined) {

    /** Separates the names of joined data sets. */
    private static final String JOINT = " + ";

    public Dataset {
        clips = List.copyOf(clips);
        labels = List.copyOf(labels);
        speakers = List.copyOf(speakers);
        problems = List.copyOf(problems);
        joined = List.copyOf(joined);
    }

    /** A data set of one folder. */
    public Dataset(
            Path directory,
            String layout,
            List<Clip> clips,
            List<String> labels,
            List<SpeakerInfo> speakers,
            List<Problem> problems) {
        this(directory, layout, clips, labels, speakers, problems, List.of());
    }

    /**
     * Sorts clips and problems and collects the labels and speakers of the clips.
     *
     * @param known metadata by speaker
     */
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

    /** This data set with another clip in place of one, e.g. after its file was renamed. */
    public Dataset withReplaced(Clip clip, Clip replacement) {
        List<Clip> replaced =
                clips.stream().map(each -> each.equals(clip) ? replacement : each).toList();
        Map<String, SpeakerInfo> known =
                speakers.stream().collect(Collectors.toMap(SpeakerInfo::id, Function.identity()));
        return of(directory, layout, replaced, known, problems).withJoined(joined);
    }

    Dataset withJoined(List<Path> others) {
        return new Dataset(directory, layout, clips, labels, speakers, problems, others);
    }

    /** The name of the folder; names of joined folders are separated by a plus sign. */
    public String name() {
        return Stream.concat(Stream.of(directory), joined.stream())
                .map(Dataset::folderName)
                .collect(Collectors.joining(JOINT));
    }

    /**
     * Whether a folder of this data set has the name of one of another data set.
     *
     * @param otherName the {@link #name} of the other data set
     */
    public boolean sharesFolderName(String otherName) {
        return !Collections.disjoint(joinedNames(name()), joinedNames(otherName));
    }

    /** The names of the data sets that were joined; a single name for one that was not. */
    public static List<String> joinedNames(String name) {
        return List.of(name.split(Pattern.quote(JOINT)));
    }

    /** The name of a folder, also if its path is a dot; empty for the root of a disk. */
    static String folderName(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    /** Total duration in seconds. */
    public double seconds() {
        return clips.stream().mapToDouble(Clip::seconds).sum();
    }

    public List<String> speakerIds() {
        return speakers.stream().map(SpeakerInfo::id).toList();
    }

    /** Number of clips by label, in the order of the labels. */
    public Map<String, Integer> clipsPerLabel() {
        return counts(labels, clips.stream().map(Clip::label));
    }

    /** Number of clips by speaker, in the order of the speakers. */
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
