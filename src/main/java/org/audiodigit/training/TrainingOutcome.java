package org.audiodigit.training;

import java.nio.file.Path;
import java.util.List;
import org.audiodigit.model.ModelManifest;

/**
 * The result of a training.
 *
 * @param folder of the saved model
 * @param manifest of the saved model
 * @param history the epochs, in order
 * @param parameters number of parameters of the network
 * @param seconds duration of all epochs, including those before a resume
 * @param finished false if it was stopped before its last epoch
 */
public record TrainingOutcome(
        Path folder,
        ModelManifest manifest,
        List<EpochResult> history,
        long parameters,
        double seconds,
        boolean finished) {}
