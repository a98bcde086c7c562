package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.StoredModel;
import org.audiodigit.testing.NamedThreads;
import org.audiodigit.testing.OldManifests;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.ToneTraining;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class TrainingRunTest {

    private static final TrainingPlan PLAN = ToneTraining.plan(5);
    private static final TrainingEvents UNINTERRUPTED = new TrainingEvents();

    @TempDir private static Path shared;
    private static Path tones;
    private static Path model;
    private static TrainingData data;
    private static TrainingOutcome outcome;

    @TempDir private Path folder;
    private final StopSignal stop = new StopSignal();

    @BeforeAll
    static void runUninterrupted() throws Exception {
        tones = ToneDataset.write(shared.resolve("tones"));
        model = shared.resolve("model");
        data = ToneTraining.data(tones, PLAN);
        outcome = new TrainingRun(PLAN, data, model, UNINTERRUPTED, new StopSignal()).start();
    }

    private TrainingRun run(TrainingListener listener) {
        return new TrainingRun(PLAN, data, folder, listener, stop);
    }

    @Test
    void reportsBatchesAndEpochsInOrder() {
        int batches = (data.split().training().size() + PLAN.batch() - 1) / PLAN.batch();
        List<String> expected = new ArrayList<>();
        for (int epoch = 1; epoch <= PLAN.epochs(); epoch++) {
            for (int batch = 1; batch <= batches; batch++) {
                expected.add(epoch + "." + batch);
            }
            expected.add("" + epoch);
        }
        assertThat(UNINTERRUPTED.order).isEqualTo(expected);
        assertThat(UNINTERRUPTED.batches).extracting(BatchResult::batches).containsOnly(batches);
        assertThat(UNINTERRUPTED.unreadable).isEmpty();
        assertThat(UNINTERRUPTED.resumed).isEmpty();
        assertThat(outcome.history()).isEqualTo(UNINTERRUPTED.epochs);
        assertThat(outcome.finished()).isTrue();
    }

    @Test
    void lastBatchHasTheLossAndAccuracyOfTheEpoch() {
        for (EpochResult epoch : UNINTERRUPTED.epochs) {
            BatchResult last =
                    UNINTERRUPTED.batches.stream()
                            .filter(batch -> batch.epoch() == epoch.epoch())
                            .reduce((earlier, later) -> later)
                            .orElseThrow();
            assertThat(last.loss()).isEqualTo(epoch.trainLoss());
            assertThat(last.accuracy()).isEqualTo(epoch.trainAccuracy());
            assertThat(last.secondsLeft()).isZero();
        }
    }

    @Test
    void savedModelClassifiesTonesOfUnknownSpeaker() throws Exception {
        double chance = 1.0 / ToneDataset.LABELS;
        int correct = 0;
        FeatureCache features;
        try (DigitModel loaded = DigitModel.load(model)) {
            features = new FeatureCache(loaded.frontEnd());
            for (Clip clip : data.split().test()) {
                String predicted = loaded.classify(List.of(features.get(clip))).get(0).label();
                correct += predicted.equals(clip.label()) ? 1 : 0;
            }
        }
        double accuracy = (double) correct / data.split().test().size();
        assertThat(accuracy).isGreaterThan(2.4 * chance);
        assertThat(outcome.manifest().metrics().testAccuracy()).isCloseTo(accuracy, within(1e-9));
    }

    @Test
    void manifestDescribesTheBestEpoch() throws IOException {
        ModelManifest manifest = ModelStore.manifest(model);
        EpochResult saved = UNINTERRUPTED.epochs.get(manifest.training().epoch() - 1);
        Checkpoint end = Checkpoint.begin(PLAN, "");
        for (EpochResult epoch : UNINTERRUPTED.epochs) {
            end = end.plus(epoch);
        }
        assertThat(end.best()).contains(saved);
        assertThat(manifest.metrics().validationAccuracy()).isEqualTo(saved.validationAccuracy());
        assertThat(manifest.training().finished()).isTrue();
        assertThat(manifest.training().dataset()).isEqualTo("tones");
        assertThat(manifest.training().epochs()).isEqualTo(PLAN.epochs());
    }

    @Test
    void folderContainsOnlyTheModel() throws IOException {
        assertThat(names(model)).hasSize(2).contains("manifest.json");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void threadsEndAndTheEngineStartsNoFurtherThread() throws Exception {
        long before = NamedThreads.count("engine");

        run(new TrainingEvents()).start();

        NamedThreads.awaitNone("optimiser");
        NamedThreads.awaitNone("batch-preparation");
        assertThat(NamedThreads.count("engine")).isPositive().isLessThanOrEqualTo(before);
    }

    @Test
    void stoppedTrainingKeepsTheFirstEpochAndEndsEqualAfterResume() throws Exception {
        TrainingEvents first = new TrainingEvents().afterBatch(batch -> stopIn(2, batch));
        TrainingOutcome stopped = run(first).start();

        assertThat(stopped.finished()).isFalse();
        assertThat(stopped.history()).hasSize(1);
        assertThat(stopped.manifest().training().epoch()).isEqualTo(1);
        assertThat(stopped.manifest().training().finished()).isFalse();
        DigitModel.load(folder).close();
        assertThat(TrainingRun.interrupted(folder)).contains(PLAN);

        TrainingEvents second = new TrainingEvents();
        TrainingOutcome resumed =
                new TrainingRun(PLAN, data, folder, second, new StopSignal()).resume();

        assertThat(second.resumed).isEqualTo(first.epochs);
        assertThat(second.epochs).hasSize(PLAN.epochs() - 1);
        assertThat(resumed.finished()).isTrue();
        assertEqual(resumed.history(), UNINTERRUPTED.epochs);
        assertThat(resumed.manifest().training().epoch())
                .isEqualTo(outcome.manifest().training().epoch());
        assertThat(TrainingRun.interrupted(folder)).isEmpty();
        assertThat(names(folder)).hasSize(2);
    }

    @Test
    void trainingOfAnEarlierNetworkContinuesWithIt() throws Exception {
        Architecture earlier = earlierNetwork();
        TrainingEvents whole = new TrainingEvents();
        new TrainingRun(
                        new TrainingSession(PLAN, data, whole, new StopSignal(), earlier),
                        shared.resolve("whole"))
                .start();
        TrainingEvents first = new TrainingEvents().afterBatch(batch -> stopIn(2, batch));
        new TrainingRun(new TrainingSession(PLAN, data, first, stop, earlier), folder).start();

        TrainingEvents rest = new TrainingEvents();
        TrainingOutcome resumed =
                new TrainingRun(PLAN, data, folder, rest, new StopSignal()).resume();

        assertThat(resumed.finished()).isTrue();
        assertThat(resumed.manifest().architecture().settings()).isEqualTo(earlier.settings());
        assertEqual(resumed.history(), whole.epochs);
        DigitModel.load(folder).close();
    }

    private static Architecture earlierNetwork() throws IOException {
        Path earlier = Files.createDirectory(shared.resolve("earlier"));
        Files.copy(model.resolve("manifest.json"), earlier.resolve("manifest.json"));
        OldManifests.replaceNetwork(earlier);
        return StoredModel.open(earlier).architecture();
    }

    private void stopIn(int epoch, BatchResult batch) {
        if (batch.epoch() == epoch && batch.batch() == 3) {
            stop.stop();
        }
    }

    private static void assertEqual(List<EpochResult> history, List<EpochResult> expected) {
        assertThat(history).hasSameSizeAs(expected);
        for (int i = 0; i < history.size(); i++) {
            EpochResult other = expected.get(i);
            assertThat(history.get(i).epoch()).isEqualTo(other.epoch());
            assertThat(history.get(i).trainLoss())
                    .as("training loss of epoch %d", i + 1)
                    .isCloseTo(other.trainLoss(), within(1e-3));
            assertThat(history.get(i).validationLoss())
                    .as("validation loss of epoch %d", i + 1)
                    .isCloseTo(other.validationLoss(), within(1e-3));
        }
    }

    @Test
    void samePlanGivesTheSameResults() throws Exception {
        TrainingEvents again = new TrainingEvents().afterEpoch(epoch -> stop.stop());
        run(again).start();

        assertEqual(again.epochs, UNINTERRUPTED.epochs.subList(0, 1));
    }

    @Test
    void savesNoModelIfStoppedInTheFirstEpoch() throws Exception {
        TrainingEvents listener = new TrainingEvents().afterBatch(batch -> stopIn(1, batch));

        assertThatThrownBy(() -> run(listener).start())
                .isInstanceOf(TrainingException.class)
                .hasMessage(
                        "The training was stopped before the end of its first epoch; no model was saved.");

        assertThat(listener.batches).hasSize(3);
        assertThat(names(folder)).isEmpty();
        NamedThreads.awaitNone("optimiser");
        NamedThreads.awaitNone("batch-preparation");
    }

    @Test
    void keepsExistingModelUntilTheFirstEpochIsSaved() throws Exception {
        Files.copy(model.resolve("manifest.json"), folder.resolve("manifest.json"));
        for (String name : names(model)) {
            if (name.startsWith("weights")) {
                Files.copy(model.resolve(name), folder.resolve(name));
            }
        }

        assertThatThrownBy(
                        () ->
                                run(new TrainingEvents().afterBatch(batch -> stopIn(1, batch)))
                                        .start())
                .isInstanceOf(TrainingException.class);

        DigitModel.load(folder).close();
    }

    @Test
    void rejectsInvalidResume() throws Exception {
        assertThatThrownBy(() -> run(new TrainingEvents()).resume())
                .isInstanceOf(TrainingException.class)
                .hasMessage("There is no interrupted training to resume.");
        run(new TrainingEvents().afterBatch(batch -> stopIn(2, batch))).start();

        Path changed = ToneDataset.write(shared.resolve("changed"));
        Files.delete(changed.resolve("0_ann_0.wav"));
        TrainingData other = ToneTraining.data(changed, PLAN);
        assertThatThrownBy(
                        () ->
                                new TrainingRun(PLAN, other, folder, new TrainingEvents(), stop)
                                        .resume())
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("The data set has changed");

        TrainingPlan otherPlan = ToneTraining.plan(6);
        assertThatThrownBy(
                        () ->
                                new TrainingRun(otherPlan, data, folder, new TrainingEvents(), stop)
                                        .resume())
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("another plan");
        assertThat(TrainingRun.interrupted(folder)).contains(PLAN);
    }
}
