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

/** Restores the split of the training of a model. */
public final class TrainedSplit {

    private TrainedSplit() {}

    /**
     * The split, if the data set appears to be the one that the model was trained on: its folder
     * has the same name and number of clips, and the split has parts of the same sizes.
     *
     * @param training from the model's manifest
     * @param model folder of the model, for messages
     * @throws ModelException if the manifest names an unknown split
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
     * Whether the folder has the name of the training's data set. Even if {@link #find} returns no
     * split, such a data set may contain training clips of the model.
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
