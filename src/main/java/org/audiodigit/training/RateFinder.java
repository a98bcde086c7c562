package org.audiodigit.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.training.BatchPreparation.PreparedBatch;

/**
 * Finds a learning rate by a range test: the rate rises exponentially from one training step to the
 * next while the loss is recorded, until it diverges (Smith 2017, "Cyclical learning rates for
 * training neural networks"; the exponential form and the end are those of fast.ai). The network is
 * a fresh one that is thrown away.
 */
public final class RateFinder {

    /** Learning rate of the first step. */
    public static final double MIN_RATE = 1e-6;

    /** Learning rate of the last step. */
    public static final double MAX_RATE = 1;

    private static final int MIN_STEPS = 100;

    /** Small batches have noisy losses and need more steps. */
    private static final int MIN_CLIPS = 2400;

    /** Weight of the earlier losses in the moving average. */
    private static final double SMOOTHING = 0.9;

    /** Ratio to the lowest smoothed loss at which the test ends, as in fast.ai. */
    private static final double DIVERGED = 4;

    private final TrainingSession session;
    private final Listener listener;

    /** Receives the progress on the thread of the test. */
    @FunctionalInterface
    public interface Listener {

        /**
         * @param curve the steps so far
         * @param steps maximum number of steps
         */
        void onStep(RateCurve curve, int steps);
    }

    /**
     * @param plan its rate and its number of epochs have no effect
     * @param stop ends the test early
     */
    public RateFinder(TrainingPlan plan, TrainingData data, Listener listener, StopSignal stop) {
        this.session = new TrainingSession(plan, data, new TrainingListener() {}, stop);
        this.listener = listener;
    }

    /**
     * Runs the test, which gives the same curve for the same plan and data.
     *
     * @return the curve up to its end or to the stop signal
     * @throws TrainingException if the data is unsuitable for a training
     */
    public RateCurve find() throws InterruptedException, TrainingException {
        int batch = session.plan().batch();
        int steps = Math.max(MIN_STEPS, MIN_CLIPS / batch);
        Optional<TrialTraining> opened = TrialTraining.open(session);
        if (opened.isEmpty()) {
            return RateCurve.EMPTY;
        }
        try (TrialTraining trial = opened.get();
                BatchPreparation<float[]> batches = trial.firstClips(steps * batch, 0)) {
            return find(trial, batches);
        }
    }

    private RateCurve find(TrialTraining trial, BatchPreparation<float[]> batches)
            throws InterruptedException, TrainingException {
        ReadFailureGuard failures = new ReadFailureGuard("training");
        int steps = batches.batches();
        List<RateCurve.Point> points = new ArrayList<>();
        double average = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int number = 0; batches.hasNext(); number++) {
            PreparedBatch<float[]> batch = batches.next();
            failures.add(batch);
            if (batch.clips().isEmpty()) {
                continue;
            }
            double rate = rate(number / (steps - 1.0));
            Optional<Score> score = trial.step(batch, rate);
            if (score.isEmpty()) {
                break;
            }
            if (score.get().clips() == 0) {
                continue; // only recordings of none of the labels, which have no loss
            }
            double loss = score.get().loss();
            if (!Double.isFinite(loss)) {
                return new RateCurve(points, true);
            }
            average = SMOOTHING * average + (1 - SMOOTHING) * loss;
            double smoothed = average / (1 - Math.pow(SMOOTHING, points.size() + 1));
            points.add(new RateCurve.Point(rate, loss, smoothed));
            lowest = Math.min(lowest, smoothed);
            boolean diverged = smoothed > DIVERGED * lowest;
            RateCurve curve = new RateCurve(points, diverged);
            listener.onStep(curve, steps);
            if (diverged) {
                return curve;
            }
        }
        failures.check();
        return new RateCurve(points, false);
    }

    /**
     * @param progress 0 at the first step, 1 at the last one
     */
    private static double rate(double progress) {
        return MIN_RATE * Math.pow(MAX_RATE / MIN_RATE, progress);
    }
}
