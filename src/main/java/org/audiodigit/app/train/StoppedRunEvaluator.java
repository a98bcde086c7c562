package org.audiodigit.app.train;

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
     * @param onEnd called after the row shows the result, or if there is none
     */
    void run(RunRow row, Split split, Runnable onEnd) {
        tasks.start(
                BackgroundTask.shown(
                                "Testing " + row.summary().name(),
                                progress ->
                                        TestEvaluation.run(
                                                row.folder(),
                                                split,
                                                new EvaluationProgress(progress)))
                        .onSuccess(
                                manifest -> {
                                    show(row, manifest);
                                    onEnd.run();
                                })
                        .onCancel(onEnd)
                        .onFailure(
                                e -> {
                                    LOG.info("Cannot test {}", row.folder(), e);
                                    onEnd.run();
                                }));
    }

    private static void show(RunRow row, ModelManifest manifest) {
        if (manifest.metrics().testAccuracy() != null) {
            row.show(row.run().orElseThrow().withManifest(manifest));
        }
    }
}
