package org.audiodigit.training;

import java.nio.file.Path;
import java.util.Optional;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetException;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.dataset.SplitStrategy;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.ModelManifest.Training;

/** Finds again the split that a model was trained with. */
public final class TrainedSplit {

    private TrainedSplit() {}

    /**
     * The split, if the data set is evidently the one that the model was trained on: the folder has
     * the same name and as many clips, and they divide into parts of the same sizes.
     *
     * @param training what the model's manifest says of it
     * @param model its folder
     * @throws ModelException if the manifest names a split that there is not
     */
    public static Optional<Split> find(Dataset dataset, Training training, Path model)
            throws ModelException {
        SplitStrategy strategy = strategy(training, model);
        if (!sameName(dataset, training) || dataset.clips().size() != training.clips()) {
            return Optional.empty();
        }
        try {
            Split split = strategy.split(dataset, training.seed());
            boolean same =
                    split.training().size() == training.trainClips()
                            && split.validation().size() == training.validationClips();
            return same ? Optional.of(split) : Optional.empty();
        } catch (DatasetException otherSpeakers) {
            return Optional.empty();
        }
    }

    /**
     * Whether the folder is called as that of the training was. If no split is found all the same,
     * it may hold clips that were trained on.
     */
    public static boolean sameName(Dataset dataset, Training training) {
        return training.dataset().equals(dataset.name());
    }

    private static SplitStrategy strategy(Training training, Path model) throws ModelException {
        try {
            return SplitStrategies.parse(training.split());
        } catch (IllegalArgumentException e) {
            throw new ModelException(model, e.getMessage());
        }
    }
}
