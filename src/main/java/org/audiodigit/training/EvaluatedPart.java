package org.audiodigit.training;

import java.util.List;
import java.util.Optional;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.Split;
import org.audiodigit.model.ModelManifest.Training;

/**
 * The clips of an evaluation.
 *
 * @param split the split of the model as in the option {@code --split}; null for another data set
 * @param splitLabel name of the split for the user; null for another data set
 * @param inTraining share of the clips that were used for training: {@code all}, {@code some},
 *     {@code none}, or {@code unknown} for another data set or after an adaptation to this one
 * @param note the same information as sentences for the user
 * @param growth how many clips the part has more than during the training, negative if clips were
 *     deleted; 0 for another data set
 */
public record EvaluatedPart(
        Part part,
        String split,
        String splitLabel,
        String inTraining,
        String note,
        List<Clip> clips,
        int growth) {

    private static final String ADAPTED =
            "The model was adapted to this data set and may have been trained on these clips.";

    /** All clips of a data set other than that of the training. */
    public static EvaluatedPart ofOther(Dataset dataset, Training training) {
        return new EvaluatedPart(
                Part.ALL,
                null,
                null,
                "unknown",
                TrainedSplit.isAdapted(dataset, training)
                        ? ADAPTED
                        : "This data set is not the one that the model was trained on (%s)."
                                .formatted(describe(training)),
                dataset.clips(),
                0);
    }

    public static EvaluatedPart of(TrainedSplit trained, Part part) {
        Split split = trained.split();
        return new EvaluatedPart(
                part,
                split.name(),
                TrainedSplit.label(trained.training()),
                inTraining(trained, part),
                note(trained, part) + growthNote(trained, part),
                split.part(part),
                trained.growth(part));
    }

    /** How many clips the part has more than during the training; 0 for another data set. */
    public int newClips() {
        return Math.max(0, growth);
    }

    /** The part that is evaluated by default. */
    public static EvaluatedPart standard(
            Dataset dataset, Optional<TrainedSplit> split, Training training) {
        return split.map(trained -> of(trained, Part.TEST))
                .orElseGet(() -> ofOther(dataset, training));
    }

    /** Describes the data set of a training. */
    public static String describe(Training training) {
        return "%s, %s, split %s, seed %d"
                .formatted(
                        training.dataset(),
                        Formats.count(training.clips(), "clip"),
                        // a specification can list hundreds of speakers
                        TrainedSplit.label(training),
                        training.seed());
    }

    private static String inTraining(TrainedSplit trained, Part part) {
        if (trained.adapted()) {
            return "unknown";
        }
        return switch (part) {
            case TRAIN -> trained.growth(Part.TRAIN) > 0 ? "some" : "all";
            case VALIDATION, TEST -> "none";
            case ALL -> "some";
        };
    }

    private static String note(TrainedSplit trained, Part part) {
        if (trained.adapted()) {
            return ADAPTED;
        }
        return switch (part) {
            case TRAIN -> "The model was trained on these clips.";
            case VALIDATION ->
                    "The model was not trained on these clips, but validated on them to select the"
                            + " epoch that was saved.";
            case TEST -> "The model was neither trained nor validated on these clips.";
            case ALL ->
                    "The model was trained on %s of these clips, and validated on %s to select the epoch that was saved."
                            .formatted(
                                    Formats.count(trained.training().trainClips()),
                                    Formats.count(trained.training().validationClips()));
        };
    }

    private static String growthNote(TrainedSplit trained, Part part) {
        int all = trained.growth(Part.ALL);
        int own = trained.growth(part);
        if (all < 0) {
            return " The data set has %s less than at the training."
                    .formatted(Formats.count(-all, "clip"));
        }
        if (all == 0 && own == 0) {
            return "";
        }
        String fresh =
                " %s new since the training or %s excluded from it"
                        .formatted(
                                Formats.count(all, "clip") + (all == 1 ? " is" : " are"),
                                all == 1 ? "was" : "were");
        if (part == Part.ALL) {
            return fresh + ".";
        }
        return own > 0
                ? "%s; %s in this part and count%s."
                        .formatted(
                                fresh,
                                Formats.count(own) + (own == 1 ? " is" : " are"),
                                own == 1 ? "s" : "")
                : fresh + "; none is in this part.";
    }
}
