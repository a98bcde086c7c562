package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.dataset.Split;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.Network;
import org.audiodigit.model.TrainedParts;

/** Saves the current best model of a training in its folder. */
record BestModel(Path folder, TrainingSession session) {

    /** Replaces the saved model by the network after an epoch. */
    void save(EpochResult epoch, Network network) throws IOException {
        ModelStore.save(
                folder,
                manifest(
                        session.plan(),
                        session.data(),
                        session.architecture(),
                        session.frontEnd(),
                        epoch),
                network);
    }

    /** The manifest of the network after an epoch. */
    static ModelManifest manifest(
            TrainingPlan plan,
            TrainingData data,
            Architecture architecture,
            FrontEnd frontEnd,
            EpochResult epoch) {
        return new ModelManifest(
                ModelManifest.FORMAT_VERSION,
                new ModelManifest.Part(architecture.name(), architecture.settings()),
                new ModelManifest.Part(frontEnd.name(), frontEnd.settings()),
                data.dataset().labels(),
                null,
                training(plan, data, epoch),
                new Metrics(
                        epoch.trainAccuracy(),
                        epoch.trainLoss(),
                        epoch.validationAccuracy(),
                        epoch.validationLoss(),
                        null,
                        null,
                        null),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static ModelManifest.Training training(
            TrainingPlan plan, TrainingData data, EpochResult epoch) {
        Split split = data.split();
        List<String> description = new ArrayList<>(List.of(split.description()));
        description.addAll(data.auxiliary().sentences(plan.sampling()));
        return new ModelManifest.Training(
                data.dataset().name(),
                data.dataset().clips().size(),
                split.name(),
                String.join(" ", description),
                split.training().size(),
                split.validation().size(),
                plan.seed(),
                epoch.epoch(),
                plan.epochs(),
                plan.batch(),
                plan.rate(),
                0,
                false,
                plan.augmentation().text(),
                plan.sampling().toManifest(data.auxiliary()),
                plan.keepLast(),
                List.of(),
                plan.splitRule().text(),
                TrainedParts.of(data.dataset(), split));
    }
}
