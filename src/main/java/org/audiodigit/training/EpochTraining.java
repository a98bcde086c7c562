package org.audiodigit.training;

import java.util.Optional;
import org.audiodigit.engine.MxnetRuntime;

/** Goes through the training clips once. */
final class EpochTraining {

    private final TrainingPlan plan;
    private final Recipe recipe;
    private final TrainingStep step;
    private final TrainingListener listener;
    private final StopSignal stop;

    EpochTraining(
            TrainingPlan plan, TrainingStep step, TrainingListener listener, StopSignal stop) {
        this.plan = plan;
        this.recipe = Recipe.of(plan.architecture());
        this.step = step;
        this.listener = listener;
        this.stop = stop;
    }

    /**
     * @return the score over all batches; empty if it was stopped before the last
     */
    Optional<Score> run(int epoch, BatchPreparation batches)
            throws InterruptedException, TrainingException {
        Score score = Score.NONE;
        ReadFailureGuard share = new ReadFailureGuard("training");
        long begin = System.nanoTime();
        int all = batches.batches();
        for (int number = 1; batches.hasNext(); number++) {
            if (stop.stopped()) {
                return Optional.empty();
            }
            PreparedBatch batch = batches.next();
            share.add(batch);
            batch.unreadable().forEach(u -> listener.onUnreadable(u.clip(), u.reason()));
            if (batch.clips().isEmpty()) {
                continue;
            }
            double rate = rate((epoch - 1) + (number - 1.0) / all);
            Score trained = MxnetRuntime.thread().call(() -> step.run(batch, rate));
            if (!Double.isFinite(trained.loss())) {
                throw new TrainingException(
                        "The loss is no longer a number in batch %d of epoch %d; try a lower rate."
                                .formatted(number, epoch));
            }
            score = score.plus(trained);
            double seconds = (System.nanoTime() - begin) / 1e9;
            listener.onBatch(result(epoch, number, all, score, trained, seconds));
        }
        share.check();
        return Optional.of(score);
    }

    private double rate(double epochsDone) {
        return plan.rate() * recipe.schedule().factor(epochsDone / plan.epochs());
    }

    private static BatchResult result(
            int epoch, int number, int all, Score score, Score batch, double seconds) {
        return new BatchResult(
                epoch,
                number,
                all,
                score.loss(),
                score.accuracy(),
                batch.loss(),
                batch.accuracy(),
                score.clips() / seconds,
                seconds / number * (all - number));
    }
}
