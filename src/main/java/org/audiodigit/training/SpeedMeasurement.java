package org.audiodigit.training;

import java.util.List;
import java.util.Optional;
import org.audiodigit.dataset.Clip;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.model.FrozenNetwork;
import org.audiodigit.training.BatchPreparation.PreparedBatch;

/**
 * Measures the speed of a training by some steps and evaluations of a fresh network that is thrown
 * away. It takes a few seconds.
 */
public final class SpeedMeasurement {

    private static final int MIN_STEPS = 14;
    private static final int MIN_CLIPS = 900;

    /** Not measured, since the first steps allocate memory and are not compiled yet. */
    private static final int WARM_UP_STEPS = 2;

    private static final double WARM_UP_SECONDS = 2.5;

    private static final double MAX_PASS_SECONDS = 2.5;
    private static final int EVALUATED_CLIPS = 128;

    private final TrainingSession session;

    /**
     * @param plan its rate and its number of epochs have no effect
     * @param stop ends the measurement early
     */
    public SpeedMeasurement(TrainingPlan plan, TrainingData data, StopSignal stop) {
        this.session = new TrainingSession(plan, data, new TrainingListener() {}, stop);
    }

    /**
     * Measures the speed.
     *
     * @return empty if it was stopped
     * @throws TrainingException if the data is unsuitable for a training
     */
    public Optional<TrainingSpeed> run() throws InterruptedException, TrainingException {
        Optional<TrialTraining> opened = TrialTraining.open(session);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (TrialTraining trial = opened.get()) {
            double first = train(trial, 0);
            double later = train(trial, 1);
            double firstEvaluation = evaluate(trial);
            double laterEvaluation = evaluate(trial);
            return session.stop().stopped()
                    ? Optional.empty()
                    : Optional.of(
                            new TrainingSpeed(first, later, firstEvaluation, laterEvaluation));
        }
    }

    /** Trains on the first clips as in an epoch after some others; returns seconds per clip. */
    private double train(TrialTraining trial, int epochsBefore)
            throws InterruptedException, TrainingException {
        ReadFailureGuard failures = new ReadFailureGuard("training");
        int clips = Math.max(MIN_CLIPS, MIN_STEPS * session.plan().batch());
        try (BatchPreparation<float[]> batches = trial.firstClips(clips, epochsBefore)) {
            Stopwatch all = new Stopwatch();
            Stopwatch watch = new Stopwatch();
            for (int step = 0; batches.hasNext() && watch.seconds() < MAX_PASS_SECONDS; step++) {
                PreparedBatch<float[]> batch = batches.next();
                failures.add(batch);
                if (batch.clips().isEmpty()) {
                    continue;
                }
                if (trial.step(batch, RateFinder.MIN_RATE).isEmpty()) {
                    return 0;
                }
                boolean cold = epochsBefore == 0 && all.seconds() < WARM_UP_SECONDS;
                if (step < WARM_UP_STEPS || cold && step < batches.batches() / 2) {
                    watch.restart();
                } else {
                    watch.add(batch.clips().size());
                }
            }
            failures.check();
            return watch.secondsPerClip();
        }
    }

    private double evaluate(TrialTraining trial) throws InterruptedException {
        List<Clip> validation = session.data().split().validation();
        List<Clip> clips = validation.subList(0, Math.min(EVALUATED_CLIPS, validation.size()));
        Stopwatch watch = new Stopwatch();
        FrozenNetwork frozen =
                EngineThread.shared().open(trial.network()::freeze, FrozenNetwork::close);
        try {
            Evaluator.evaluate(
                    tensors -> EngineThread.shared().call(() -> frozen.predict(tensors)),
                    trial.network().labels(),
                    clips,
                    trial.inputs().features(),
                    session.evaluationListener((clip, reason) -> {}));
        } finally {
            EngineThread.shared().runToCompletion(frozen::close);
        }
        watch.add(clips.size());
        return watch.secondsPerClip();
    }

    private static final class Stopwatch {

        private long begin = System.nanoTime();
        private int clips;
        private double lastSeconds;

        void restart() {
            begin = System.nanoTime();
        }

        double seconds() {
            return (System.nanoTime() - begin) / 1e9;
        }

        /** Some clips were completed. */
        void add(int count) {
            clips += count;
            lastSeconds = seconds();
        }

        double secondsPerClip() {
            return lastSeconds / Math.max(1, clips);
        }
    }
}
