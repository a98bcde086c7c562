package org.audiodigit.app.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.common.Failures;
import org.audiodigit.training.BatchResult;
import org.audiodigit.training.EpochResult;
import org.audiodigit.training.TrainingListener;

/**
 * Writes the curves of a run while it goes on; of each epoch some points, however many batches it
 * has.
 */
final class CurvesRecorder implements TrainingListener {

    private static final int POINTS_AN_EPOCH = 64;

    private final CurvesFile file;
    private final List<CurvePoint> waiting = new ArrayList<>();
    private double loss;
    private double accuracy;
    private int batches;
    private String problem = "";

    CurvesRecorder(CurvesFile file) {
        this.file = file;
    }

    /** Begins the file anew. */
    void begin() {
        write(() -> file.begin(List.of()));
    }

    /**
     * Drops what was written of an epoch that did not end.
     *
     * @param epochs that ended
     * @return the curves so far
     */
    List<CurvePoint> goOn(int epochs) {
        List<CurvePoint> ended = new ArrayList<>();
        write(
                () -> {
                    file.read().stream()
                            .filter(point -> point.epoch() <= epochs)
                            .forEach(ended::add);
                    file.begin(ended);
                });
        return ended;
    }

    @Override
    public void onBatch(BatchResult batch) {
        loss += batch.batchLoss();
        accuracy += batch.batchAccuracy();
        batches++;
        int points = Math.min(POINTS_AN_EPOCH, batch.batches());
        boolean full =
                batch.batch() * points / batch.batches()
                        > (batch.batch() - 1) * points / batch.batches();
        if (full) {
            double epoch = CurvePoint.of(batch).epoch();
            waiting.add(new CurvePoint(epoch, loss / batches, accuracy / batches, false));
            loss = 0;
            accuracy = 0;
            batches = 0;
        }
    }

    @Override
    public void onEpoch(EpochResult epoch, boolean best) {
        waiting.add(CurvePoint.of(epoch));
        List<CurvePoint> points = List.copyOf(waiting);
        waiting.clear();
        write(() -> file.append(points));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) {
        if (!problem.isEmpty()) {
            return;
        }
        try {
            writing.run();
        } catch (IOException e) {
            problem = "The curves of this run are not kept: " + Failures.sentence(e);
        }
    }

    /** A training that left no model leaves no curves either, nor a folder. */
    void forgetIfNoModel() {
        write(file::deleteIfAlone);
    }

    /** Why the curves are not kept, one sentence; empty if they are. */
    String problem() {
        return problem;
    }
}
