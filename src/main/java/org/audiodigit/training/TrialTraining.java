package org.audiodigit.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.dataset.Clip;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.engine.MxnetRuntime;
import org.audiodigit.model.Network;
import org.audiodigit.training.BatchPreparation.PreparedBatch;

/**
 * A training of a fresh network that is thrown away. It uses the data preparation, the step and the
 * optimiser of {@link TrainingRun} but neither reads nor writes a run.
 */
final class TrialTraining implements AutoCloseable {

    private final TrainingSession session;
    private final TrainingInputs inputs;
    private final Network network;
    private final TrainingStep step;

    private TrialTraining(TrainingSession session, Network network, TrainingStep step) {
        this.session = session;
        this.inputs = new TrainingInputs(session.plan(), session.data(), session.frontEnd());
        this.network = network;
        this.step = step;
    }

    /**
     * Creates the network with the initial weights of the plan's seed. The signal is checked on the
     * engine's thread, as in {@link #step}: the network seeds the engine's random numbers.
     *
     * @return empty if the trial was stopped
     */
    static Optional<TrialTraining> open(TrainingSession session)
            throws InterruptedException, TrainingException {
        session.data().check();
        return EngineThread.shared()
                .open(() -> build(session), opened -> opened.ifPresent(TrialTraining::closeHere));
    }

    private static Optional<TrialTraining> build(TrainingSession session) {
        if (session.stop().stopped()) {
            return Optional.empty();
        }
        MxnetRuntime.startForTraining();
        List<String> labels = session.data().dataset().labels();
        Network network = Network.build(session.architecture(), session.frontEnd(), labels);
        MxnetRuntime.seed((int) session.plan().seed());
        boolean hasUnlabelled = !session.data().auxiliary().unlabelled().isEmpty();
        TrainingStep step = new TrainingStep(network, session.recipe(), hasUnlabelled);
        return Optional.of(new TrialTraining(session, network, step));
    }

    TrainingInputs inputs() {
        return inputs;
    }

    Network network() {
        return network;
    }

    /**
     * Prepares the first clips of a training, which may extend over several epochs.
     *
     * @param count number of clips
     * @param skipped number of epochs by which the augmentation is ahead of the clips
     */
    BatchPreparation<float[]> firstClips(int count, int skipped) {
        EpochSampler sampler =
                new EpochSampler(session.data(), session.plan().sampling(), session.plan().seed());
        List<Clip> clips = new ArrayList<>();
        List<Integer> epochs = new ArrayList<>();
        List<Integer> draws = new ArrayList<>();
        for (int epoch = 1; clips.size() < count; epoch++) {
            List<Clip> drawn = sampler.draw(epoch);
            int[] indices = EpochSampler.drawIndices(drawn);
            for (int i = 0; i < drawn.size() && clips.size() < count; i++) {
                clips.add(drawn.get(i));
                epochs.add(epoch + skipped);
                draws.add(indices[i]);
            }
        }
        return new BatchPreparation<>(
                clips,
                session.plan().batch(),
                (clip, index) -> inputs.get(clip, epochs.get(index), draws.get(index)));
    }

    /**
     * Trains on a batch. The signal is checked on the engine's thread, so that no step runs after
     * the start of a training that follows the signal: a step draws from the engine's random
     * numbers, which a training has seeded.
     *
     * @return the score before the update; empty if the trial was stopped
     */
    Optional<Score> step(PreparedBatch<float[]> batch, double rate) throws InterruptedException {
        return EngineThread.shared()
                .call(
                        () ->
                                session.stop().stopped()
                                        ? Optional.empty()
                                        : Optional.of(step.run(batch, rate)));
    }

    @Override
    public void close() {
        EngineThread.shared().runToCompletion(this::closeHere);
    }

    private void closeHere() {
        step.close();
        network.close();
    }
}
