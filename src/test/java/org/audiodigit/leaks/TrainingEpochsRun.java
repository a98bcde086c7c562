package org.audiodigit.leaks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.audiodigit.testing.ToneTraining;
import org.audiodigit.training.EpochResult;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.TrainingData;
import org.audiodigit.training.TrainingListener;
import org.audiodigit.training.TrainingPlan;
import org.audiodigit.training.TrainingRun;

/** Trains for many epochs on a few clips and writes models and checkpoints to disk. */
final class TrainingEpochsRun {

    private static final int BATCH = 8;

    private static final double ALLOWED_MEGABYTES = 4;

    private TrainingEpochsRun() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = LeakRun.rounds();
        Path folder = LeakRun.folder();
        TrainingPlan plan = ToneTraining.plan(1, rounds, BATCH, true);
        TrainingData data = ToneTraining.data(LeakRun.fewTones(folder), plan);
        GrowthCheck growth = new GrowthCheck(rounds, ALLOWED_MEGABYTES);
        TrainingListener listener =
                new TrainingListener() {
                    @Override
                    public void onEpoch(EpochResult epoch, boolean best) {
                        try {
                            growth.after(epoch.epoch());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                };
        new TrainingRun(plan, data, folder.resolve("model"), listener, new StopSignal()).start();
        growth.end();
    }
}
