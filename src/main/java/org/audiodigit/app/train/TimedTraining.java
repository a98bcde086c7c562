package org.audiodigit.app.train;

import org.audiodigit.training.TrainingOutcome;
import org.audiodigit.training.TrainingPlan;
import org.audiodigit.training.TrainingSpeed;

/** A training with the speed that it had. */
record TimedTraining(TrainingPlan plan, ClipSelection clips, TrainingSpeed speed) {

    static TimedTraining of(TrainingTask.Request request, TrainingOutcome outcome) {
        return new TimedTraining(
                request.plan(),
                request.clips(),
                TrainingSpeed.of(request.clips().data(), outcome.history()));
    }
}
