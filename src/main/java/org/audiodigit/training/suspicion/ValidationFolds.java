package org.audiodigit.training.suspicion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.NameHash;
import org.audiodigit.training.suspicion.ClipInspection.Content;

/**
 * Divides clips into folds for a cross-validation. All clips of a speaker are in one fold, so that
 * a label is not predicted from other takes of the same voice. If that is impossible, the clips of
 * each label are divided evenly. A clip is not learned either if the fold contains a copy of it.
 * The folds are the same on every machine.
 */
final class ValidationFolds {

    /** Of few speakers, each has a fold, so that most voices are learned. */
    private static final int MAX_SPEAKER_FOLDS = 8;

    private static final int LABEL_FOLDS = 5;

    /** The fold of each clip, from 0. */
    private final int[] folds;

    /** For each clip, the folds of all clips with its content. */
    private final List<Set<Integer>> foldsOfCopies;

    private ValidationFolds(int[] folds, List<Content> contents) {
        this.folds = folds;
        Map<Content, Set<Integer>> byContent = new HashMap<>();
        for (int i = 0; i < folds.length; i++) {
            byContent.computeIfAbsent(contents.get(i), content -> new HashSet<>()).add(folds[i]);
        }
        foldsOfCopies = contents.stream().map(byContent::get).toList();
    }

    /**
     * @param contents of the clips, in the same order
     */
    static ValidationFolds of(List<Clip> clips, List<Content> contents) {
        ValidationFolds bySpeaker = new ValidationFolds(bySpeaker(clips), contents);
        return bySpeaker.everyLabelIsLearned(clips)
                ? bySpeaker
                : new ValidationFolds(byLabel(clips, contents), contents);
    }

    int count() {
        return Arrays.stream(folds).max().orElse(0) + 1;
    }

    /** The fold in which a clip is predicted. */
    int fold(int clip) {
        return folds[clip];
    }

    /** Whether a clip is learned to predict those of a fold. */
    boolean isLearned(int clip, int fold) {
        return !foldsOfCopies.get(clip).contains(fold);
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

    /** Whether the label of each clip is learned to predict the clip. */
    private boolean everyLabelIsLearned(List<Clip> clips) {
        int count = count();
        Map<String, BitSet> learned = new HashMap<>();
        for (int i = 0; i < folds.length; i++) {
            BitSet inFolds =
                    learned.computeIfAbsent(clips.get(i).label(), label -> new BitSet(count));
            for (int fold = 0; fold < count; fold++) {
                if (isLearned(i, fold)) {
                    inFolds.set(fold);
                }
            }
        }
        return IntStream.range(0, folds.length)
                .allMatch(i -> learned.get(clips.get(i).label()).get(folds[i]));
    }

    /** Copies get the same fold, also those with another label. */
    private static int[] byLabel(List<Clip> clips, List<Content> contents) {
        Map<String, List<Integer>> byLabel = new TreeMap<>();
        for (int i = 0; i < clips.size(); i++) {
            byLabel.computeIfAbsent(clips.get(i).label(), label -> new ArrayList<>()).add(i);
        }
        Map<Content, Integer> foldOf = new HashMap<>();
        for (List<Integer> indices : byLabel.values()) {
            indices.sort(Comparator.comparingDouble(i -> NameHash.fraction(0, clips.get(i).id())));
            long[] filled = new long[LABEL_FOLDS];
            for (int i : indices) {
                Integer fold = foldOf.get(contents.get(i));
                if (fold != null) {
                    filled[fold]++;
                }
            }
            for (int i : indices) {
                if (!foldOf.containsKey(contents.get(i))) {
                    int smallest = smallest(filled);
                    filled[smallest]++;
                    foldOf.put(contents.get(i), smallest);
                }
            }
        }
        return contents.stream().mapToInt(foldOf::get).toArray();
    }
}
