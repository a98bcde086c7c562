package org.audiodigit.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.audiodigit.dataset.Clip;

/**
 * Clips that a training uses in addition to those of its split. They are never used for validation
 * or test.
 *
 * @param trainingOnly labelled clips, e.g. synthetic speech
 * @param unlabelled recordings of none of the labels, each with {@link
 *     org.audiodigit.dataset.UnlabelledRecordings#LABEL}
 */
public record AuxiliaryClips(List<Clip> trainingOnly, List<Clip> unlabelled) {

    public static final AuxiliaryClips NONE = new AuxiliaryClips(List.of(), List.of());

    public AuxiliaryClips {
        trainingOnly = List.copyOf(trainingOnly);
        unlabelled = List.copyOf(unlabelled);
    }

    /** Adds a prefix to each clip's id, so that no clip of a data set has the same. */
    public static AuxiliaryClips of(List<Clip> trainingOnly, List<Clip> unlabelled) {
        return new AuxiliaryClips(
                trainingOnly.stream().map(clip -> prefixed("only-train/", clip)).toList(),
                unlabelled.stream().map(clip -> prefixed("others/", clip)).toList());
    }

    private static Clip prefixed(String prefix, Clip clip) {
        return new Clip(
                prefix + clip.id(),
                clip.file(),
                clip.label(),
                clip.speaker(),
                clip.take(),
                clip.sampleRate(),
                clip.frames());
    }

    /** The unlabelled recordings by the folder that was scanned, in the order of its name. */
    List<List<Clip>> unlabelledFolders() {
        return List.copyOf(
                unlabelled.stream()
                        .collect(
                                Collectors.groupingBy(
                                        AuxiliaryClips::folder, TreeMap::new, Collectors.toList()))
                        .values());
    }

    /** The first folder of a clip's id behind the prefix. */
    private static String folder(Clip clip) {
        String[] path = clip.id().split("/", 3);
        return path.length < 3 ? "" : path[1];
    }

    /** Describes both kinds of clips, one sentence each; kinds without clips are omitted. */
    public List<String> sentences(SamplingShares sampling) {
        List<String> sentences = new ArrayList<>();
        if (!trainingOnly.isEmpty()) {
            sentences.add(
                    sentence(
                            trainingOnly.size(),
                            "clips are used for training only",
                            sampling.trainingOnly()));
        }
        if (!unlabelled.isEmpty()) {
            sentences.add(
                    sentence(unlabelled.size(), "recordings have no label", sampling.unlabelled()));
        }
        return sentences;
    }

    private static String sentence(int count, String description, double share) {
        return String.format(
                Locale.ROOT, "%,d %s, %.0f %% of the draws.", count, description, 100 * share);
    }
}
