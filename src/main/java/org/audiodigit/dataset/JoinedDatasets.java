package org.audiodigit.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several data sets as one. The first keeps its names; the clips of another are called by its
 * folder, and so are its speakers where one before it has a speaker of that name: two data sets'
 * speaker 01 are two people.
 */
public final class JoinedDatasets {

    private final List<Clip> clips = new ArrayList<>();
    private final Map<String, SpeakerInfo> speakers = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();

    private JoinedDatasets() {}

    /**
     * @param datasets at least one; if it is the only one it is the result
     */
    public static Dataset of(List<Dataset> datasets) {
        Dataset first = datasets.get(0);
        if (datasets.size() == 1) {
            return first;
        }
        JoinedDatasets all = new JoinedDatasets();
        all.clips.addAll(first.clips());
        all.problems.addAll(first.problems());
        first.speakers().forEach(speaker -> all.speakers.put(speaker.id(), speaker));
        datasets.subList(1, datasets.size()).forEach(all::add);
        String layout =
                datasets.stream().map(Dataset::layout).distinct().collect(Collectors.joining(", "));
        List<Path> others =
                datasets.stream()
                        .flatMap(d -> Stream.concat(Stream.of(d.directory()), d.joined().stream()))
                        .skip(1)
                        .toList();
        Dataset joined =
                Dataset.of(first.directory(), layout, all.clips, all.speakers, all.problems);
        return joined.with(others);
    }

    private void add(Dataset dataset) {
        String folder = free(FolderName.of(dataset.directory()), folders);
        folders.add(folder);
        Map<String, String> names = new HashMap<>();
        for (SpeakerInfo speaker : dataset.speakers()) {
            String name = speaker.id();
            if (speakers.containsKey(name)) {
                name = free(folder + "-" + name, speakers.keySet());
            }
            names.put(speaker.id(), name);
            speakers.put(name, speaker.called(name));
        }
        dataset.clips().forEach(clip -> clips.add(moved(clip, folder, names)));
        for (Problem problem : dataset.problems()) {
            String file = folder + "/" + problem.file();
            problems.add(new Problem(file, problem.kind(), problem.reason()));
        }
    }

    private static Clip moved(Clip clip, String folder, Map<String, String> speakers) {
        Optional<String> speaker = clip.speaker().map(speakers::get);
        return new Clip(
                folder + "/" + clip.id(),
                clip.file(),
                clip.label(),
                speaker,
                clip.take(),
                clip.sampleRate(),
                clip.frames());
    }

    /** The name, or with a number behind it if that is taken. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + "-" + number;
        }
        return free;
    }
}
