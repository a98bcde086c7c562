package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.audiodigit.common.Failures;
import org.audiodigit.common.IoAction;
import org.audiodigit.dataset.Clip;
import org.audiodigit.training.BatchResult;
import org.audiodigit.training.CurvesFile;
import org.audiodigit.training.CurvesRecorder;
import org.audiodigit.training.EpochResult;
import org.audiodigit.training.TrainingListener;

/**
 * Shows the progress of a training: a bar on standard error during each epoch and a line after it.
 */
final class TrainProgress implements TrainingListener, AutoCloseable {

    private static final int TERMINAL_UPDATE_MILLIS = 200;
    private static final int FILE_UPDATE_MILLIS = 5000;
    private static final int WIDTH = 110;

    /** Limits the list of files if a whole folder has become unreadable. */
    private static final int MAX_LISTED_FILES = 20;

    private final TrainReport report;
    private final int epochs;
    private final CurvesRecorder curves;
    private final Set<String> unreadable = new HashSet<>();
    private HistoryFile history;
    private boolean historyFailed;
    private int finishedEpochs;
    private ProgressBar bar;
    private volatile double secondsLeft;

    /**
     * @param model folder of the model, which gets the curves of the training
     */
    TrainProgress(TrainReport report, int epochs, Path model) {
        this.report = report;
        this.epochs = epochs;
        this.curves = new CurvesRecorder(new CurvesFile(model));
    }

    /** Also appends each epoch to a file. */
    void writeTo(HistoryFile file) {
        history = file;
    }

    /** Whether a clip could not be read or the history could not be written. */
    boolean failed() {
        return historyFailed || !unreadable.isEmpty();
    }

    /** The number of epochs after which the training can be resumed. */
    int finishedEpochs() {
        return finishedEpochs;
    }

    @Override
    public void onStart() {
        curves.begin();
    }

    @Override
    public void onResume(List<EpochResult> done) {
        curves.resume(done.size());
        finishedEpochs = done.size();
        report.warning("Resuming after epoch " + done.size() + ".");
        write(() -> history.complete(done));
    }

    @Override
    public void onBatch(BatchResult batch) {
        if (bar == null) {
            bar = bar(batch);
        }
        secondsLeft = batch.secondsLeft();
        bar.setExtraMessage(
                "loss %.4f  accuracy %.4f  %.0f samples/s"
                        .formatted(batch.loss(), batch.accuracy(), batch.samplesPerSecond()));
        bar.stepTo(batch.batch());
        curves.onBatch(batch);
    }

    private ProgressBar bar(BatchResult first) {
        boolean terminal = System.console() != null;
        return new ProgressBarBuilder()
                .setTaskName("epoch %d/%d".formatted(first.epoch(), epochs))
                .setInitialMax(first.batches())
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(terminal ? TERMINAL_UPDATE_MILLIS : FILE_UPDATE_MILLIS)
                .setMaxRenderedLength(WIDTH)
                .setEtaFunction(
                        state -> Optional.of(Duration.ofMillis((long) (secondsLeft * 1000))))
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
    }

    @Override
    public void onEpoch(EpochResult epoch, boolean best) {
        endBar();
        finishedEpochs = epoch.epoch();
        report.epoch(epoch, best);
        write(() -> history.append(epoch));
        curves.onEpoch(epoch);
    }

    @Override
    public void onUnreadable(Clip clip, String reason) {
        if (unreadable.add(clip.id()) && unreadable.size() <= MAX_LISTED_FILES) {
            report.warning(clip.file() + ": " + reason);
        }
    }

    private void write(IoAction action) {
        if (history == null || historyFailed) {
            return;
        }
        try {
            action.run();
        } catch (IOException e) {
            historyFailed = true;
            report.warning("The history is no longer written: " + Failures.sentence(e));
        }
    }

    @Override
    public void close() {
        endBar();
        if (unreadable.size() > MAX_LISTED_FILES) {
            report.warning("%,d clips in total cannot be read.".formatted(unreadable.size()));
        }
        if (!curves.problem().isEmpty()) {
            report.warning(curves.problem());
        }
    }

    /** Deletes the curves of a training that failed before its first model. */
    void deleteCurvesWithoutModel() {
        curves.deleteWithoutModel();
    }

    /** Leaves the bar in its last state and continues on the next line. */
    void endBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
