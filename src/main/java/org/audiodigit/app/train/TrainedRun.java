package org.audiodigit.app.train;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.training.TrainingPlan;

/**
 * A training that left a model.
 *
 * @param folder of the model
 * @param manifest of the model
 * @param interrupted the plan, if the training can go on
 */
record TrainedRun(Path folder, ModelManifest manifest, Optional<TrainingPlan> interrupted) {

    /** What a person calls it, e.g. {@code digit-cnn, seed 0}. */
    String name() {
        return name(manifest.architecture().name(), manifest.training().seed());
    }

    static String name(String architecture, long seed) {
        return architecture + ", seed " + seed;
    }

    Instant date() {
        return Instant.parse(manifest.date());
    }

    Optional<Double> test() {
        return Optional.ofNullable(manifest.metrics().testAccuracy());
    }

    /** The test in a sentence, with the split that it was made on. */
    String testSentence() {
        ModelManifest.Training training = manifest.training();
        return test().map(
                        accuracy ->
                                "Test accuracy %s on %s clips. %s"
                                        .formatted(
                                                TrainNumbers.percent(accuracy),
                                                TrainNumbers.count(manifest.metrics().testClips()),
                                                training.splitDescription()))
                .orElse("Not tested: the split leaves no clip for that.");
    }
}
