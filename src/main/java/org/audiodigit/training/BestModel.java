package org.audiodigit.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.audiodigit.dataset.Clip;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.Network;

/** The model folder of a training: the best epoch so far, and at the end its test. */
final class BestModel {

    private final Path folder;
    private final TrainingPlan plan;
    private final TrainingData data;
    private final Architecture architecture;
    private final FrontEnd frontEnd;

    BestModel(
            Path folder,
            TrainingPlan plan,
            TrainingData data,
            Architecture architecture,
            FrontEnd frontEnd) {
        this.folder = folder;
        this.plan = plan;
        this.data = data;
        this.architecture = architecture;
        this.frontEnd = frontEnd;
    }

    /** Clears what a killed process left half written; nobody else may write there meanwhile. */
    void clearFolder() throws IOException {
        AtomicFile.deleteLeftovers(folder);
    }

    void save(EpochResult epoch, Network network) throws IOException {
        ModelStore.save(folder, manifest(epoch), network);
    }

    private ModelManifest manifest(EpochResult epoch) {
        return new ModelManifest(
                ModelManifest.FORMAT_VERSION,
                new ModelManifest.Part(architecture.name(), architecture.settings()),
                new ModelManifest.Part(frontEnd.name(), frontEnd.settings()),
                data.dataset().labels(),
                null,
                new ModelManifest.Training(
                        data.dataset().name(),
                        data.dataset().clips().size(),
                        data.split().name(),
                        description(),
                        data.split().training().size(),
                        data.split().validation().size(),
                        plan.seed(),
                        epoch.epoch(),
                        plan.epochs(),
                        plan.batch(),
                        plan.rate(),
                        0,
                        false,
                        plan.augmentation().text(),
                        plan.sampling().recorded(data.auxiliary()),
                        plan.keepLast(),
                        List.of()),
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

    /** Of all that was trained on. */
    private String description() {
        List<String> sentences = new ArrayList<>(List.of(data.split().description()));
        sentences.addAll(data.auxiliary().sentences(plan.sampling()));
        return String.join(" ", sentences);
    }

    /**
     * Tests the model as it is on disk and writes down how the training ended; after the last epoch
     * the checkpoint goes.
     */
    TrainingOutcome finish(
            Checkpoint end,
            FeatureCache features,
            TrainingListener listener,
            StopSignal stop,
            Checkpoints checkpoints)
            throws IOException, InterruptedException, TrainingException {
        if (end.history().isEmpty()) {
            throw new TrainingException(
                    "Stopped before the first epoch was over, so there is no model to keep.");
        }
        boolean finished = end.history().size() == plan.epochs();
        ModelManifest manifest = ModelStore.manifest(folder);
        Metrics metrics = stop.stopped() ? manifest.metrics() : tested(features, listener, stop);
        ModelManifest ended =
                manifest.with(manifest.training().withEnd(end.seconds(), finished), metrics);
        ModelStore.update(folder, ended);
        if (finished) {
            checkpoints.delete();
        }
        return new TrainingOutcome(
                folder,
                ended,
                List.copyOf(end.history()),
                architecture.parameters(frontEnd, data.dataset().labels().size()),
                end.seconds(),
                finished);
    }

    private Metrics tested(FeatureCache features, TrainingListener listener, StopSignal stop)
            throws IOException, InterruptedException {
        try (DigitModel model = DigitModel.load(folder)) {
            Metrics metrics = model.manifest().metrics();
            Evaluation evaluation =
                    Evaluator.evaluate(
                            model::classify,
                            model.manifest().labels(),
                            data.split().test(),
                            features,
                            relay(listener::onUnreadable, stop));
            return stop.stopped() || evaluation.clips().isEmpty()
                    ? metrics
                    : metrics.withTest(
                            evaluation.accuracy(), evaluation.loss(), evaluation.clips().size());
        }
    }

    static Evaluator.Listener relay(BiConsumer<Clip, String> unreadable, StopSignal stop) {
        return new Evaluator.Listener() {
            @Override
            public void onUnreadable(Clip clip, String reason) {
                unreadable.accept(clip, reason);
            }

            @Override
            public boolean stopped() {
                return stop.stopped();
            }
        };
    }
}
