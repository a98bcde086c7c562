package org.audiodigit.app.train;

import java.util.function.Consumer;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.app.workspace.EvaluationProgress;
import org.audiodigit.dataset.Split;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.training.TestEvaluation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evaluates the best epoch of a stopped training on the test part. */
final class StoppedRunEvaluator {

    private static final Logger LOG = LoggerFactory.getLogger(StoppedRunEvaluator.class);

    private final TaskExecutor tasks;

    StoppedRunEvaluator(TaskExecutor tasks) {
        this.tasks = tasks;
    }

    /**
     * @param onTested called after the row shows the result
     * @param onUntested called if there is no result
     */
    void run(RunRow row, Split split, Consumer<TrainedRun> onTested, Runnable onUntested) {
        tasks.start(
                BackgroundTask.shown(
                                "Testing " + row.summary().name(),
                                progress ->
                                        TestEvaluation.run(
                                                row.folder(),
                                                split,
                                                new EvaluationProgress(progress)))
                        .onSuccess(manifest -> show(row, manifest, onTested, onUntested))
                        .onCancel(onUntested)
                        .onFailure(
                                e -> {
                                    LOG.info("Cannot test {}", row.folder(), e);
                                    onUntested.run();
                                }));
    }

    private static void show(
            RunRow row,
            ModelManifest manifest,
            Consumer<TrainedRun> onTested,
            Runnable onUntested) {
        if (manifest.metrics().testAccuracy() == null) {
            onUntested.run();
        } else {
            TrainedRun tested = row.run().orElseThrow().withManifest(manifest);
            row.show(tested);
            onTested.accept(tested);
        }
    }
}
