package org.audiodigit.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;

/**
 * The recordings of the person that a model is tuned to.
 *
 * @param learned all but the last take of each label
 * @param judged the last take of each label that has several
 */
record TargetSpeaker(List<Clip> learned, List<Clip> judged) {

    /**
     * @param labels of the model
     * @throws TrainingException if a recording has another label, or none is left to judge by
     */
    static TargetSpeaker of(Dataset dataset, List<String> labels) throws TrainingException {
        Map<String, List<Clip>> takes = new LinkedHashMap<>();
        for (Clip clip : dataset.clips()) {
            if (!labels.contains(clip.label())) {
                throw new TrainingException(
                        "%s is a recording of '%s', which the model does not know; it knows %s."
                                .formatted(clip.id(), clip.label(), String.join(", ", labels)));
            }
            takes.computeIfAbsent(clip.label(), label -> new ArrayList<>()).add(clip);
        }
        List<Clip> learned = new ArrayList<>();
        List<Clip> judged = new ArrayList<>();
        for (List<Clip> ofLabel : takes.values()) {
            int last = ofLabel.size() - 1;
            learned.addAll(last == 0 ? ofLabel : ofLabel.subList(0, last));
            if (last > 0) {
                judged.add(ofLabel.get(last));
            }
        }
        if (judged.isEmpty()) {
            throw new TrainingException(
                    "Each label of %s has one recording; it takes two or more of each, better three, to learn from some and be judged by another."
                            .formatted(dataset.directory()));
        }
        return new TargetSpeaker(learned, judged);
    }

    /** Every recording. */
    List<Clip> all() {
        List<Clip> all = new ArrayList<>(learned);
        all.addAll(judged);
        return all;
    }
}
