package org.audiodigit.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.common.Failures;
import org.audiodigit.common.IoAction;

/**
 * Writes the curves of a run to its file after each epoch. The batches of an epoch are averaged to
 * a limited number of points.
 */
public final class CurvesRecorder {

    private static final int MAX_POINTS_PER_EPOCH = 64;

    private final CurvesFile file;
    private final List<CurvePoint> pending = new ArrayList<>();
    private double loss;
    private double accuracy;
    private int batches;
    private String problem = "";
    private boolean begun;

    public CurvesRecorder(CurvesFile file) {
        this.file = file;
    }

    /** Starts an empty file. */
    public void begin() {
        begun = true;
        run(() -> file.write(List.of()));
    }

    /**
     * Drops the points of an incomplete epoch from the file.
     *
     * @param epochs number of complete epochs
     * @return the points of the complete epochs
     */
    public List<CurvePoint> resume(int epochs) {
        List<CurvePoint> complete = new ArrayList<>();
        run(
                () -> {
                    file.read().stream()
                            .filter(point -> point.epoch() <= epochs)
                            .forEach(complete::add);
                    file.write(complete);
                });
        return complete;
    }

    public void onBatch(BatchResult batch) {
        loss += batch.batchLoss();
        accuracy += batch.batchAccuracy();
        batches++;
        int points = Math.min(MAX_POINTS_PER_EPOCH, batch.batches());
        boolean complete =
                batch.batch() * points / batch.batches()
                        > (batch.batch() - 1) * points / batch.batches();
        if (complete) {
            double epoch = CurvePoint.of(batch).epoch();
            pending.add(new CurvePoint(epoch, loss / batches, accuracy / batches, false));
            loss = 0;
            accuracy = 0;
            batches = 0;
        }
    }

    public void onEpoch(EpochResult epoch) {
        pending.add(CurvePoint.of(epoch));
        List<CurvePoint> points = List.copyOf(pending);
        pending.clear();
        run(() -> file.append(points));
    }

    /** Runs an action unless an earlier one failed. */
    private void run(IoAction action) {
        if (!problem.isEmpty()) {
            return;
        }
        try {
            action.run();
        } catch (IOException e) {
            problem = "Cannot save the curves of this run. " + Failures.sentence(e);
        }
    }

    /**
     * Deletes the curves of a training that failed before its first model. Those of another process
     * that trains in the folder stay.
     */
    public void deleteWithoutModel() {
        if (begun) {
            run(file::deleteWithoutModel);
        }
    }

    /** Why the curves could not be saved, as a sentence; empty if they were. */
    public String problem() {
        return problem;
    }
}
