package org.audiodigit.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.dataset.Clip;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.model.InferenceNetwork;
import org.audiodigit.model.Network;

/** What is done in every epoch: train, validate, keep the best, write the checkpoint. */
final class EpochCycle {

    private final TrainingPlan plan;
    private final TrainingData data;
    private final TrainingInputs inputs;
    private final Network network;
    private final TrainingStep step;
    private final BestModel kept;
    private final Checkpoints checkpoints;
    private final TrainingListener listener;
    private final StopSignal stop;
    private final EpochTraining training;

    EpochCycle(
            TrainingPlan plan,
            TrainingData data,
            TrainingInputs inputs,
            Network network,
            TrainingStep step,
            BestModel kept,
            Checkpoints checkpoints,
            TrainingListener listener,
            StopSignal stop) {
        this.plan = plan;
        this.data = data;
        this.inputs = inputs;
        this.network = network;
        this.step = step;
        this.kept = kept;
        this.checkpoints = checkpoints;
        this.listener = listener;
        this.stop = stop;
        this.training = new EpochTraining(plan, step, listener, stop);
    }

    /**
     * Goes through one epoch.
     *
     * @param before where the training stood
     * @return where it stands now; empty if it was stopped in the middle
     */
    Optional<Checkpoint> after(Checkpoint before)
            throws IOException, InterruptedException, TrainingException {
        int number = before.history().size() + 1;
        long begin = System.nanoTime();
        MxnetRuntime.thread().call(() -> reseed(number));
        Optional<Score> trained = trained(number);
        if (trained.isEmpty()) {
            return Optional.empty();
        }
        double trainSeconds = (System.nanoTime() - begin) / 1e9;
        exchangeWeights();
        ReadFailureGuard share = new ReadFailureGuard("validation");
        Evaluation validation = validation(share);
        if (stop.stopped() && validation.clips().size() < data.split().validation().size()) {
            return Optional.empty();
        }
        share.add(validation.clips().size());
        share.check();
        checkLoss(validation, number);
        EpochResult result =
                new EpochResult(
                        number,
                        trained.get().loss(),
                        trained.get().accuracy(),
                        validation.loss(),
                        validation.accuracy(),
                        (System.nanoTime() - begin) / 1e9,
                        trained.get().clips() / trainSeconds);
        return Optional.of(keep(before, result));
    }

    private static void checkLoss(Evaluation validation, int epoch) throws TrainingException {
        if (!Double.isFinite(validation.loss())) {
            throw new TrainingException(
                    "The loss is no longer a number after epoch %d; try a lower rate."
                            .formatted(epoch));
        }
    }

    private void exchangeWeights() throws InterruptedException {
        MxnetRuntime.thread()
                .call(
                        () -> {
                            step.exchangeWeights();
                            return null;
                        });
    }

    /** Dropout draws the same numbers in an epoch whether or not the training was resumed. */
    private Void reseed(int epoch) {
        MxnetRuntime.seed((int) Seeds.mix(plan.seed(), epoch));
        return null;
    }

    private Optional<Score> trained(int epoch) throws InterruptedException, TrainingException {
        List<Clip> clips = new EpochSampler(data, plan.sampling(), plan.seed()).draw(epoch);
        int[] times = EpochSampler.drawIndices(clips);
        try (BatchPreparation batches =
                new BatchPreparation(
                        clips,
                        plan.batch(),
                        (clip, place) -> inputs.get(clip, epoch, times[place]))) {
            return training.run(epoch, batches);
        }
    }

    private Evaluation validation(ReadFailureGuard share) throws InterruptedException {
        InferenceNetwork frozen =
                MxnetRuntime.thread().open(network::freeze, InferenceNetwork::close);
        try {
            return Evaluator.evaluate(
                    tensors -> MxnetRuntime.thread().call(() -> frozen.predict(tensors)),
                    network.labels(),
                    data.split().validation(),
                    inputs.features(),
                    BestModel.relay(
                            (clip, reason) -> {
                                share.lost(new PreparedBatch.Unreadable(clip, reason));
                                listener.onUnreadable(clip, reason);
                            },
                            stop));
        } finally {
            MxnetRuntime.thread().runToCompletion(frozen::close);
        }
    }

    private Checkpoint keep(Checkpoint before, EpochResult result)
            throws IOException, InterruptedException {
        List<EpochResult> history = new ArrayList<>(before.history());
        history.add(result);
        Checkpoint now =
                new Checkpoint(plan, before.data(), history, before.seconds() + result.seconds());
        boolean best = plan.keepLast() || now.best().orElseThrow() == result;
        if (best) {
            write(() -> kept.save(result, network));
        }
        exchangeWeights();
        write(() -> checkpoints.write(now, network, step));
        listener.onEpoch(result, best);
        return now;
    }

    /** Something that goes to the disk. */
    private interface Writing {
        void write() throws IOException;
    }

    /** Writes on the engine's thread; as long as it fails, and the listener wants it, again. */
    private void write(Writing writing) throws IOException, InterruptedException {
        boolean written = false;
        while (!written) {
            try {
                MxnetRuntime.thread()
                        .call(
                                () -> {
                                    writing.write();
                                    return null;
                                });
                written = true;
            } catch (IOException e) {
                if (!listener.onWriteFailure(e)) {
                    throw e;
                }
            }
        }
    }
}
