package org.audiodigit.app.train;

import java.util.function.BiConsumer;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.dataset.Split;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.training.Evaluator;
import org.audiodigit.training.TestEvaluation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tests the epoch that was kept when a training was stopped. */
final class StoppedRunEvaluator {

    private static final Logger LOG = LoggerFactory.getLogger(StoppedRunEvaluator.class);

    private final RoomContext context;
    private final BiConsumer<RunRow, String> then;

    /**
     * @param then is given the row, tested now, and what was said of it before
     */
    StoppedRunEvaluator(RoomContext context, BiConsumer<RunRow, String> then) {
        this.context = context;
        this.then = then;
    }

    void run(RunRow row, Split split, String said) {
        context.tasks()
                .start(
                        BackgroundTask.shown(
                                        "Testing " + row.facts().name(),
                                        progress ->
                                                TestEvaluation.run(
                                                        row.folder(), split, listener(progress)))
                                .onSuccess(manifest -> tested(row, manifest, said))
                                .onFailure(e -> LOG.info("{} is not tested", row.folder(), e)));
    }

    private static Evaluator.Listener listener(TaskProgress progress) {
        return new Evaluator.Listener() {
            @Override
            public void onProgress(int done, int total) {
                progress.update((double) done / total, "%,d of %,d clips".formatted(done, total));
            }

            @Override
            public boolean stopped() {
                return progress.cancelled();
            }
        };
    }

    private void tested(RunRow row, ModelManifest manifest, String said) {
        if (manifest.metrics().testAccuracy() != null) {
            TrainedRun before = row.run().orElseThrow();
            row.ended(new TrainedRun(before.folder(), manifest, before.interrupted()));
            then.accept(row, said);
        }
    }
}
