package org.audiodigit.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;

/**
 * The recordings of an adaptation, divided into two parts.
 *
 * @param fitted recordings that the model is fitted to
 * @param heldOut recordings that the model is evaluated on
 */
record AdaptationClips(List<Clip> fitted, List<Clip> heldOut) {

    /**
     * Divides the recordings of the target speaker: the last take of each label with several takes
     * is held out.
     *
     * @param labels of the model
     * @throws TrainingException if a recording has another label, or nothing can be held out
     */
    static AdaptationClips ofTarget(Dataset dataset, List<String> labels) throws TrainingException {
        Map<String, List<Clip>> takes = new LinkedHashMap<>();
        for (Clip clip : dataset.clips()) {
            if (!labels.contains(clip.label())) {
                throw new TrainingException(
                        "%s has the label '%s', which the model does not know; its labels are %s."
                                .formatted(clip.id(), clip.label(), String.join(", ", labels)));
            }
            takes.computeIfAbsent(clip.label(), label -> new ArrayList<>()).add(clip);
        }
        List<Clip> fitted = new ArrayList<>();
        List<Clip> heldOut = new ArrayList<>();
        for (List<Clip> clips : takes.values()) {
            int last = clips.size() - 1;
            fitted.addAll(last == 0 ? clips : clips.subList(0, last));
            if (last > 0) {
                heldOut.add(clips.get(last));
            }
        }
        if (heldOut.isEmpty()) {
            throw new TrainingException(
                    "Each label of %s has only one recording; record at least two of each, preferably three, since one of them is held out for the evaluation."
                            .formatted(dataset.directory()));
        }
        return new AdaptationClips(fitted, heldOut);
    }

    /**
     * Divides the recordings of other speakers: every second speaker is held out or, for recordings
     * without a speaker, every second recording. Recordings of other labels are skipped.
     *
     * @param labels of the model
     */
    static AdaptationClips ofOthers(Dataset dataset, List<String> labels) {
        Set<String> heldOutSpeakers = everySecond(dataset.speakerIds());
        List<Clip> fitted = new ArrayList<>();
        List<Clip> heldOut = new ArrayList<>();
        int count = 0;
        for (Clip clip : dataset.clips()) {
            if (!labels.contains(clip.label())) {
                continue;
            }
            count++;
            boolean isHeldOut =
                    clip.speaker().map(heldOutSpeakers::contains).orElse(count % 2 == 0);
            (isHeldOut ? heldOut : fitted).add(clip);
        }
        return new AdaptationClips(List.copyOf(fitted), List.copyOf(heldOut));
    }

    private static Set<String> everySecond(List<String> speakers) {
        Set<String> second = new LinkedHashSet<>();
        for (int i = 1; i < speakers.size(); i += 2) {
            second.add(speakers.get(i));
        }
        return second;
    }

    /** The recordings of both parts. */
    List<Clip> all() {
        return Stream.concat(fitted.stream(), heldOut.stream()).toList();
    }
}
