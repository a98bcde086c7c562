package org.audiodigit.training;

import java.util.List;
import java.util.Optional;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.Split;
import org.audiodigit.model.ModelManifest.Training;

/**
 * The clips of an evaluation.
 *
 * @param split the split of the model as in the option {@code --split}; null for another data set
 * @param inTraining share of the clips that were used for training: {@code all}, {@code some},
 *     {@code none}, or {@code unknown} for another data set
 * @param note the same information as a sentence for the user
 */
public record EvaluatedPart(
        Part part, String split, String inTraining, String note, List<Clip> clips) {

    /** All clips of a data set other than that of the training. */
    public static EvaluatedPart ofOther(Dataset dataset, Training training) {
        return new EvaluatedPart(
                Part.ALL,
                null,
                "unknown",
                "The model was trained on another data set: %s.".formatted(describe(training)),
                dataset.clips());
    }

    public static EvaluatedPart of(Split split, Part part) {
        return new EvaluatedPart(
                part, split.name(), inTraining(part), note(split, part), split.part(part));
    }

    /** The part that is evaluated by default. */
    public static EvaluatedPart standard(
            Dataset dataset, Optional<Split> split, Training training) {
        return split.map(trained -> of(trained, Part.TEST))
                .orElseGet(() -> ofOther(dataset, training));
    }

    /** Describes the data set of a training. */
    public static String describe(Training training) {
        return "%s, %d clips, split %s, seed %d"
                .formatted(training.dataset(), training.clips(), training.split(), training.seed());
    }

    private static String inTraining(Part part) {
        return switch (part) {
            case TRAIN -> "all";
            case VALIDATION, TEST -> "none";
            case ALL -> "some";
        };
    }

    private static String note(Split split, Part part) {
        return switch (part) {
            case TRAIN -> "The model was trained on these clips.";
            case VALIDATION ->
                    "The model was not trained on these clips, but they selected the epoch that was"
                            + " saved.";
            case TEST ->
                    "The model was not trained on these clips, and they did not select the epoch.";
            case ALL ->
                    "The model was trained on %d of these clips, and %d selected the epoch."
                            .formatted(split.training().size(), split.validation().size());
        };
    }
}
