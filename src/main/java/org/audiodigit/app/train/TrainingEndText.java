package org.audiodigit.app.train;

import java.io.IOException;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;
import org.audiodigit.training.TrainingException;
import org.audiodigit.training.TrainingOutcome;
import org.audiodigit.training.TrainingPlan;

/** Describes the end of a training in sentences. */
final class TrainingEndText {

    private TrainingEndText() {}

    /** E.g. {@code Finished in 0:21, epoch 3 kept.} */
    static String of(TrainingOutcome outcome, TrainingPlan plan) {
        String ending =
                outcome.finished()
                        ? "Finished in " + Formats.clock(outcome.seconds())
                        : "Stopped after epoch %d of %d"
                                .formatted(outcome.history().size(), plan.epochs());
        return "%s, epoch %d kept.".formatted(ending, outcome.manifest().training().epoch());
    }

    /** The epoch that a failed training left. */
    static String ofSaved(TrainedRun run) {
        String epoch = "Epoch %d is saved.".formatted(run.manifest().training().epoch());
        return run.interrupted().isPresent() ? epoch + " Resume continues the training." : epoch;
    }

    static String ofFailure(Exception failure) {
        String sentence = Formats.sentence(Failures.sentence(failure));
        return failure instanceof IOException || failure instanceof TrainingException
                ? sentence
                : "The training failed: " + sentence;
    }
}
