package org.audiodigit.training;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetException;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.dataset.SplitStrategy;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.ModelManifest.Training;

/**
 * The split of the training of a model, restored for its data set.
 *
 * <p>The data set may have grown since the training. The speakers and clips of the training are in
 * the same part as then. New clips are in the part of their speaker, and new speakers join a part
 * by the rule of the split, so that the test part never contains clips of the training.
 *
 * @param split the parts of the data set
 * @param training of the model
 * @param adapted whether the model was adapted to the data set, which fits it to all clips
 */
public record TrainedSplit(Split split, Training training, boolean adapted) {

    /**
     * The split, if the data set is the one that the model was trained on. A manifest that records
     * its parts also recognises the data set after it has grown or was renamed. For an older one,
     * the folder must have the same name and number of clips, and the split parts of the same
     * sizes.
     *
     * @param training from the model's manifest
     * @param model folder of the model, for messages
     * @throws ModelException if the manifest names an unknown split or rule
     */
    public static Optional<TrainedSplit> find(Dataset dataset, Training training, Path model)
            throws ModelException {
        SplitStrategy strategy = strategy(training, model);
        SplitRule rule = rule(training, model);
        boolean recorded = training.parts() != null;
        boolean same =
                recorded
                        ? training.parts().areOf(dataset)
                        : sameName(dataset, training) && dataset.clips().size() == training.clips();
        if (!same) {
            return Optional.empty();
        }
        try {
            Map<String, Part> known = recorded ? training.parts().byName() : Map.of();
            Split split = strategy.split(dataset, rule.draw(training.seed(), known));
            return recorded || hasSizes(split, training)
                    ? Optional.of(new TrainedSplit(split, training, isAdapted(dataset, training)))
                    : Optional.empty();
        } catch (DatasetException otherSpeakers) {
            return Optional.empty();
        }
    }

    private static boolean hasSizes(Split split, Training training) {
        return split.training().size() == training.trainClips()
                && split.validation().size() == training.validationClips();
    }

    /**
     * Whether the folder has the name of the training's data set. Even if {@link #find} returns no
     * split, such a data set may contain training clips of the model.
     */
    public static boolean sameName(Dataset dataset, Training training) {
        return training.dataset().equals(dataset.name());
    }

    /** Whether the model was adapted to a folder of this data set, as far as names tell. */
    public static boolean isAdapted(Dataset dataset, Training training) {
        return training.adaptedVoices().stream().anyMatch(dataset::sharesFolderName);
    }

    private static SplitStrategy strategy(Training training, Path model) throws ModelException {
        try {
            return SplitStrategies.parse(training.split());
        } catch (IllegalArgumentException e) {
            throw new ModelException(model, e.getMessage());
        }
    }

    private static SplitRule rule(Training training, Path model) throws ModelException {
        if (training.splitRule() == null) {
            return SplitRule.SHUFFLE;
        }
        return SplitRule.parse(training.splitRule())
                .orElseThrow(
                        () ->
                                new ModelException(
                                        model,
                                        "was split by the rule '%s', which this version does not know"
                                                .formatted(training.splitRule())));
    }

    /** Name of the split of a training for the user, with the speakers for testing. */
    public static String label(Training training) {
        return SplitStrategies.label(training.split(), training.testSpeakers());
    }

    /**
     * How many clips a part has more than during the training: new ones, and those that were
     * excluded from the training. Negative if clips were deleted.
     */
    public int growth(Part part) {
        return split.part(part).size() - trainedSize(part);
    }

    private int trainedSize(Part part) {
        boolean recorded = training.parts() != null;
        return switch (part) {
            case TRAIN -> training.trainClips();
            case VALIDATION -> training.validationClips();
            // an older manifest describes this data set only if nothing has changed
            case TEST -> recorded ? training.parts().testSize() : split.test().size();
            case ALL ->
                    trainedSize(Part.TRAIN) + trainedSize(Part.VALIDATION) + trainedSize(Part.TEST);
        };
    }
}
