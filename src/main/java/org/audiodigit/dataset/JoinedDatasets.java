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
import org.audiodigit.common.FreeName;

/**
 * Joins several data sets into one. The clips and speakers of the first one keep their names. The
 * clip ids of the others begin with the name of their folder, and so do the names of speakers that
 * an earlier data set uses: speaker 01 of two data sets are two speakers. The speakers of the
 * others count as added to the first, so that they do not change its split.
 */
public final class JoinedDatasets {

    private final List<Clip> clips = new ArrayList<>();
    private final Map<String, SpeakerInfo> speakers = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();

    private int added;

    private JoinedDatasets() {}

    /**
     * @param datasets at least one; a single one is returned as it is
     */
    public static Dataset of(List<Dataset> datasets) {
        Dataset first = datasets.get(0);
        if (datasets.size() == 1) {
            return first;
        }
        JoinedDatasets all = new JoinedDatasets();
        all.clips.addAll(first.clips());
        all.problems.addAll(first.problems());
        for (SpeakerInfo speaker : first.speakers()) {
            all.speakers.put(speaker.id(), speaker);
            all.added = Math.max(all.added, speaker.added().orElse(-1) + 1);
        }
        datasets.subList(1, datasets.size()).forEach(all::add);
        String layouts =
                datasets.stream().map(Dataset::layout).distinct().collect(Collectors.joining(", "));
        List<Path> others =
                datasets.stream()
                        .flatMap(d -> Stream.concat(Stream.of(d.directory()), d.joined().stream()))
                        .skip(1)
                        .toList();
        return Dataset.of(first.directory(), layouts, all.clips, all.speakers, all.problems)
                .withJoined(others);
    }

    private void add(Dataset dataset) {
        String folder =
                FreeName.of(
                        Dataset.folderName(dataset.directory()), name -> isTaken(name, dataset));
        folders.add(folder);
        Map<String, String> newNames = new HashMap<>();
        for (SpeakerInfo speaker : dataset.speakers()) {
            String name = speaker.id();
            if (speakers.containsKey(name)) {
                name = FreeName.of(prefixed(folder, name), speakers::containsKey);
            }
            newNames.put(speaker.id(), name);
            speakers.put(name, speaker.withId(name).withAdded(added++));
        }
        dataset.clips().forEach(clip -> clips.add(renamed(clip, folder, newNames)));
        for (Problem problem : dataset.problems()) {
            String file = folder + "/" + problem.file();
            problems.add(new Problem(file, problem.kind(), problem.reason()));
        }
    }

    /** Whether another data set has the folder, or a clip would have the id of another one. */
    private boolean isTaken(String folder, Dataset dataset) {
        Set<String> ids =
                dataset.clips().stream()
                        .map(clip -> folder + "/" + clip.id())
                        .collect(Collectors.toSet());
        return folders.contains(folder) || clips.stream().map(Clip::id).anyMatch(ids::contains);
    }

    /**
     * The name of a speaker whose name an earlier data set uses.
     *
     * @param folder name of the folder of the speaker's data set
     */
    public static String prefixed(String folder, String speaker) {
        return folder + "-" + speaker;
    }

    private static Clip renamed(Clip clip, String folder, Map<String, String> newNames) {
        Optional<String> speaker = clip.speaker().map(newNames::get);
        return new Clip(
                folder + "/" + clip.id(),
                clip.file(),
                clip.label(),
                speaker,
                clip.take(),
                clip.sampleRate(),
                clip.frames());
    }
}
