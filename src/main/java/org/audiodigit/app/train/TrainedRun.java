package org.audiodigit.app.train;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.RunDetails;
import org.audiodigit.training.TrainingPlan;

/**
 * A training or an adaptation that produced a model.
 *
 * @param folder of the model
 * @param name for the user
 * @param interrupted the plan, if the training can be resumed
 */
record TrainedRun(
        Path folder,
        String name,
        RunDetails details,
        ModelManifest manifest,
        Optional<TrainingPlan> interrupted) {

    TrainedRun withName(String newName, RunDetails newDetails) {
        return new TrainedRun(folder, newName, newDetails, manifest, interrupted);
    }

    TrainedRun withManifest(ModelManifest newManifest) {
        return new TrainedRun(folder, name, details, newManifest, interrupted);
    }

    boolean hasWeightsOf(TrainedRun other) {
        return manifest.weights().sha256().equals(other.manifest.weights().sha256());
    }

    Instant date() {
        return Instant.parse(manifest.date());
    }

    Optional<Double> testAccuracy() {
        return Optional.ofNullable(manifest.metrics().testAccuracy());
    }

    /** Name of the model that was adapted; empty for a trained model. */
    Optional<String> parent() {
        return Optional.ofNullable(details.parent());
    }
}
