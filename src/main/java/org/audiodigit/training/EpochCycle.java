package org.audiodigit.training;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.audiodigit.common.IoAction;
import org.audiodigit.dataset.Clip;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.model.FrozenNetwork;
import org.audiodigit.model.Network;
import org.audiodigit.training.BatchPreparation.PreparedBatch;
import org.audiodigit.training.WeightAverage.AveragedWeights;

/** Runs single epochs: trains, validates, saves the best model and writes the checkpoint. */
final class EpochCycle {

    private final TrainingSession session;
    private final TrainingInputs inputs;
    private final Network network;
    private final TrainingStep step;
    private final BestModel bestModel;
    private final Checkpoints checkpoints;

    EpochCycle(
            TrainingSession session,
            TrainingInputs inputs,
            Network network,
            TrainingStep step,
            BestModel bestModel,
            Checkpoints checkpoints) {
        this.session = session;
        this.inputs = inputs;
        this.network = network;
        this.step = step;
        this.bestModel = bestModel;
        this.checkpoints = checkpoints;
    }

    /**
     * Runs the next epoch.
     *
     * @return the state after the epoch; empty if it was stopped before its end
     */
    Optional<Checkpoint> run(Checkpoint before)
            throws IOException, InterruptedException, TrainingException {
        int number = before.history().size() + 1;
        long begin = System.nanoTime();
        reseed(number);
        Optional<Score> trained = train(number);
        if (trained.isEmpty()) {
            return Optional.empty();
        }
        double trainSeconds = secondsSince(begin);
        EpochResult epoch;
        Checkpoint after;
        boolean best;
        AveragedWeights averaged =
                EngineThread.shared().open(step::useAveragedWeights, AveragedWeights::close);
        try {
            Optional<Evaluation> validation = validate(number);
            if (validation.isEmpty()) {
                return Optional.empty();
            }
            epoch =
                    new EpochResult(
                            number,
                            trained.get().loss(),
                            trained.get().accuracy(),
                            validation.get().loss(),
                            validation.get().accuracy(),
                            secondsSince(begin),
                            trained.get().clips() / trainSeconds);
            after = before.plus(epoch);
            best = session.plan().keepLast() || after.best().orElseThrow() == epoch;
            if (best) {
                write(() -> bestModel.save(epoch, network));
            }
        } finally {
            EngineThread.shared().runToCompletion(averaged::close);
        }
        write(() -> checkpoints.write(after, network, step));
        session.listener().onEpoch(epoch, best);
        return Optional.of(after);
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Gives dropout the same random numbers whether or not the training was resumed. */
    private void reseed(int epoch) throws InterruptedException {
        int seed = (int) Seeds.mix(session.plan().seed(), epoch);
        EngineThread.shared()
                .call(
                        () -> {
                            MxnetRuntime.seed(seed);
                            return null;
                        });
    }

    private Optional<Score> train(int epoch) throws InterruptedException, TrainingException {
        TrainingPlan plan = session.plan();
        List<Clip> clips =
                new EpochSampler(session.data(), plan.sampling(), plan.seed()).draw(epoch);
        int[] draws = EpochSampler.drawIndices(clips);
        try (BatchPreparation<float[]> batches =
                new BatchPreparation<>(
                        clips,
                        plan.batch(),
                        (clip, index) -> inputs.get(clip, epoch, draws[index]))) {
            return train(epoch, batches);
        }
    }

    /**
     * Trains on all batches of an epoch.
     *
     * @return the score over all batches; empty if it was stopped before the last
     */
    Optional<Score> train(int epoch, BatchPreparation<float[]> batches)
            throws InterruptedException, TrainingException {
        Score score = Score.NONE;
        ReadFailureGuard failures = new ReadFailureGuard("training");
        long begin = System.nanoTime();
        int count = batches.batches();
        for (int number = 1; batches.hasNext(); number++) {
            if (session.stop().stopped()) {
                return Optional.empty();
            }
            PreparedBatch<float[]> batch = batches.next();
            failures.add(batch);
            batch.unreadable().forEach(u -> session.listener().onUnreadable(u.clip(), u.reason()));
            if (batch.clips().isEmpty()) {
                continue;
            }
            double rate = rate((epoch - 1) + (number - 1.0) / count);
            Optional<PreparedBatch<float[]>> next = batches.peek();
            Score trained = EngineThread.shared().call(() -> step.run(batch, rate, next));
            requireFinite(trained.loss(), "in batch %d of epoch %d".formatted(number, epoch));
            score = score.plus(trained);
            double seconds = secondsSince(begin);
            session.listener()
                    .onBatch(
                            new BatchResult(
                                    epoch,
                                    number,
                                    count,
                                    score.loss(),
                                    score.accuracy(),
                                    trained.loss(),
                                    trained.accuracy(),
                                    score.clips() / seconds,
                                    seconds / number * (count - number)));
        }
        failures.check();
        return Optional.of(score);
    }

    private double rate(double epochsDone) {
        TrainingPlan plan = session.plan();
        Schedule schedule = Schedule.byName(session.recipe().optimisation().schedule());
        return plan.rate() * schedule.factor(epochsDone / plan.epochs());
    }

    private static void requireFinite(double loss, String when) throws TrainingException {
        if (!Double.isFinite(loss)) {
            throw new TrainingException(
                    "The loss is not finite %s; use a smaller learning rate.".formatted(when));
        }
    }

    /** Evaluates the validation part; empty if it was stopped. */
    private Optional<Evaluation> validate(int epoch)
            throws InterruptedException, TrainingException {
        ReadFailureGuard failures = new ReadFailureGuard("validation");
        List<Clip> clips = session.data().split().validation();
        Evaluation validation = evaluate(clips, failures);
        if (session.stop().stopped() && validation.clips().size() < clips.size()) {
            return Optional.empty();
        }
        failures.add(validation.clips().size());
        failures.check();
        requireFinite(validation.loss(), "after epoch %d".formatted(epoch));
        return Optional.of(validation);
    }

    private Evaluation evaluate(List<Clip> clips, ReadFailureGuard failures)
            throws InterruptedException {
        FrozenNetwork frozen = EngineThread.shared().open(network::freeze, FrozenNetwork::close);
        try {
            return Evaluator.evaluate(
                    tensors -> EngineThread.shared().call(() -> frozen.predict(tensors)),
                    network.labels(),
                    clips,
                    inputs.features(),
                    session.evaluationListener(
                            (clip, reason) -> {
                                failures.addUnreadable(clip, reason);
                                session.listener().onUnreadable(clip, reason);
                            }));
        } finally {
            EngineThread.shared().runToCompletion(frozen::close);
        }
    }

    /** Writes on the engine's thread, and repeats a failed write if the listener requests it. */
    private void write(IoAction action) throws IOException, InterruptedException {
        boolean written = false;
        while (!written) {
            try {
                EngineThread.shared()
                        .call(
                                () -> {
                                    action.run();
                                    return null;
                                });
                written = true;
            } catch (IOException e) {
                if (!session.listener().onWriteFailure(e)) {
                    throw e;
                }
            }
        }
    }
}
