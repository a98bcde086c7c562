package org.audiodigit.app.train;

import java.time.Instant;
import java.util.Optional;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.training.EpochResult;
import org.audiodigit.training.TrainingPlan;

/**
 * What is known of a run.
 *
 * @param split as a person calls it
 * @param splitDescription the split in a sentence
 * @param planned how many epochs were asked for
 * @param finished whether all of them were done
 * @param best how the best epoch did on validation; empty before the first is over
 * @param test accuracy on the test part, 0..1
 * @param testClips clips of the test part
 * @param seconds that it took so far
 */
record RunSummary(
        String architecture,
        long seed,
        String split,
        String splitDescription,
        int planned,
        boolean finished,
        Optional<Best> best,
        Optional<Double> test,
        int testClips,
        double seconds,
        Instant date) {

    /** The epoch that is kept. */
    record Best(int epoch, double loss, double accuracy) {}

    static RunSummary of(TrainedRun run) {
        ModelManifest.Training training = run.manifest().training();
        Metrics metrics = run.manifest().metrics();
        return new RunSummary(
                run.manifest().architecture().name(),
                training.seed(),
                SplitStrategies.label(training.split()),
                training.splitDescription(),
                training.epochs(),
                training.finished(),
                Optional.of(
                        new Best(
                                training.epoch(),
                                metrics.validationLoss(),
                                metrics.validationAccuracy())),
                run.test(),
                metrics.testClips() == null ? 0 : metrics.testClips(),
                training.seconds(),
                run.date());
    }

    /** Of a run that begins now. */
    static RunSummary of(TrainingPlan plan, ClipSelection clips) {
        return new RunSummary(
                plan.architecture(),
                plan.seed(),
                SplitStrategies.label(clips.split().name()),
                clips.split().description(),
                plan.epochs(),
                false,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Instant.now());
    }

    RunSummary after(EpochResult epoch, boolean isBest) {
        Best now = new Best(epoch.epoch(), epoch.validationLoss(), epoch.validationAccuracy());
        return new RunSummary(
                architecture,
                seed,
                split,
                splitDescription,
                planned,
                false,
                isBest ? Optional.of(now) : best,
                test,
                testClips,
                seconds + epoch.seconds(),
                date);
    }

    String name() {
        return TrainedRun.name(architecture, seed);
    }
}
