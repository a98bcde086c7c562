package org.audiodigit.app.train;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.SpeakerNames;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.training.TrainingPlan;

/**
 * A training that produced a model.
 *
 * @param folder of the model
 * @param interrupted the plan, if the training can be resumed
 */
record TrainedRun(Path folder, ModelManifest manifest, Optional<TrainingPlan> interrupted) {

    /** The name for the user, e.g. {@code digit-cnn, seed 0}. */
    String name() {
        return name(manifest.architecture().name(), manifest.training().seed());
    }

    static String name(String architecture, long seed) {
        return architecture + ", seed " + seed;
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

    /** The test result with the split, as sentences. */
    String testSentence() {
        return testAccuracy()
                .map(
                        accuracy ->
                                "Test accuracy %s on %s. %s"
                                        .formatted(
                                                Formats.percent(accuracy),
                                                Formats.count(
                                                        manifest.metrics().testClips(), "clip"),
                                                SpeakerNames.withoutHashes(
                                                        manifest.training().splitDescription())))
                .orElse("Not tested: the split has no test clips.");
    }
}
