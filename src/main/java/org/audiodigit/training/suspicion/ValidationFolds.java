package org.audiodigit.training.suspicion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.NameHash;

/**
 * Divides clips into folds for a cross-validation. All clips of a speaker are in one fold, so that
 * a label is not predicted from other takes of the same voice. If that is impossible, the clips of
 * each label are divided evenly. The folds are the same on every machine.
 */
final class ValidationFolds {

    /** Of few speakers, each has a fold, so that most voices are learned. */
    private static final int MAX_SPEAKER_FOLDS = 8;

    private static final int LABEL_FOLDS = 5;

    private ValidationFolds() {}

    /** Returns the fold of each clip, from 0. */
    static int[] of(List<Clip> clips) {
        int[] bySpeaker = bySpeaker(clips);
        return everyLabelIsLearned(clips, bySpeaker) ? bySpeaker : byLabel(clips);
    }

    /** The largest speakers first, each into the smallest fold. */
    private static int[] bySpeaker(List<Clip> clips) {
        Map<String, Long> sizes =
                clips.stream()
                        .flatMap(clip -> clip.speaker().stream())
                        .collect(
                                Collectors.groupingBy(
                                        speaker -> speaker, TreeMap::new, Collectors.counting()));
        int[] folds = new int[clips.size()];
        boolean known = clips.stream().allMatch(clip -> clip.speaker().isPresent());
        if (!known || sizes.size() < 2) {
            return folds;
        }
        long[] filled = new long[Math.min(sizes.size(), MAX_SPEAKER_FOLDS)];
        Map<String, Integer> foldOf = new HashMap<>();
        sizes.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(e -> NameHash.fraction(0, e.getKey())))
                .forEach(
                        speaker -> {
                            int smallest = smallest(filled);
                            filled[smallest] += speaker.getValue();
                            foldOf.put(speaker.getKey(), smallest);
                        });
        for (int i = 0; i < folds.length; i++) {
            folds[i] = foldOf.get(clips.get(i).speaker().orElseThrow());
        }
        return folds;
    }

    private static int smallest(long[] filled) {
        int smallest = 0;
        for (int fold = 1; fold < filled.length; fold++) {
            if (filled[fold] < filled[smallest]) {
                smallest = fold;
            }
        }
        return smallest;
    }

    /** Whether each label is in at least two folds, so that it is known outside of each fold. */
    private static boolean everyLabelIsLearned(List<Clip> clips, int[] folds) {
        Map<String, Set<Integer>> foldsOf = new HashMap<>();
        for (int i = 0; i < folds.length; i++) {
            foldsOf.computeIfAbsent(clips.get(i).label(), label -> new HashSet<>()).add(folds[i]);
        }
        return foldsOf.values().stream().allMatch(set -> set.size() > 1);
    }

    private static int[] byLabel(List<Clip> clips) {
        Map<String, List<Integer>> byLabel = new TreeMap<>();
        for (int i = 0; i < clips.size(); i++) {
            byLabel.computeIfAbsent(clips.get(i).label(), label -> new ArrayList<>()).add(i);
        }
        int[] folds = new int[clips.size()];
        for (List<Integer> indices : byLabel.values()) {
            indices.sort(Comparator.comparingDouble(i -> NameHash.fraction(0, clips.get(i).id())));
            for (int k = 0; k < indices.size(); k++) {
                folds[indices.get(k)] = k % LABEL_FOLDS;
            }
        }
        return folds;
    }
}
