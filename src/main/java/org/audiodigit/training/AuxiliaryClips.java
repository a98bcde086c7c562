package org.audiodigit.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.audiodigit.dataset.Clip;

/**
 * Clips that a training sees beside those of its split; no other part ever has one.
 *
 * @param onlyTrained labelled clips, e.g. synthetic speech
 * @param others recordings of none of the labels, each with {@link
 *     org.audiodigit.dataset.UnlabelledRecordings#LABEL}
 */
public record AuxiliaryClips(List<Clip> onlyTrained, List<Clip> others) {

    /** No clip. */
    public static final AuxiliaryClips NONE = new AuxiliaryClips(List.of(), List.of());

    public AuxiliaryClips {
        onlyTrained = List.copyOf(onlyTrained);
        others = List.copyOf(others);
    }

    /** With ids that no clip of a data set has. */
    public static AuxiliaryClips of(List<Clip> onlyTrained, List<Clip> others) {
        return new AuxiliaryClips(
                onlyTrained.stream().map(clip -> named("only-train/", clip)).toList(),
                others.stream().map(clip -> named("others/", clip)).toList());
    }

    private static Clip named(String before, Clip clip) {
        return new Clip(
                before + clip.id(),
                clip.file(),
                clip.label(),
                clip.speaker(),
                clip.take(),
                clip.sampleRate(),
                clip.frames());
    }

    /** What there is beside the split, one sentence each; none if there is nothing. */
    public List<String> sentences(SamplingShares draws) {
        List<String> sentences = new ArrayList<>();
        if (!onlyTrained.isEmpty()) {
            sentences.add(sentence(onlyTrained.size(), "clips only train", draws.onlyTrained()));
        }
        if (!others.isEmpty()) {
            sentences.add(sentence(others.size(), "recordings have no label", draws.others()));
        }
        return sentences;
    }

    private static String sentence(int count, String what, double share) {
        return String.format(
                Locale.ROOT, "%,d %s, %.0f %% of the draws.", count, what, 100 * share);
    }
}
