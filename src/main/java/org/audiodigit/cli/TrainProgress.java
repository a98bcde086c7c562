package org.audiodigit.cli;

import java.io.IOException;
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
import org.audiodigit.dataset.Clip;
import org.audiodigit.training.BatchResult;
import org.audiodigit.training.EpochResult;
import org.audiodigit.training.TrainingListener;

/** Shows a training as it goes: a bar on standard error for each epoch, a line when it is over. */
final class TrainProgress implements TrainingListener, AutoCloseable {

    private static final int TERMINAL_UPDATE_MILLIS = 200;
    private static final int FILE_UPDATE_MILLIS = 5000;
    private static final int WIDTH = 110;

    /** Where a whole folder has gone, its first files tell as much as all of them. */
    private static final int MOST_NAMED = 20;

    private final TrainReport report;
    private final int epochs;
    private final Set<String> unreadable = new HashSet<>();
    private HistoryFile history;
    private boolean historyFailed;
    private int epochsDone;
    private ProgressBar bar;
    private volatile double secondsLeft;

    TrainProgress(TrainReport report, int epochs) {
        this.report = report;
        this.epochs = epochs;
    }

    /** Also appends each epoch to a file. */
    void record(HistoryFile file) {
        history = file;
    }

    /** Whether a clip or the history failed. */
    boolean failed() {
        return historyFailed || !unreadable.isEmpty();
    }

    /** How many epochs can be gone on after. */
    int epochsDone() {
        return epochsDone;
    }

    @Override
    public void onResume(List<EpochResult> done) {
        epochsDone = done.size();
        report.note("Going on after epoch " + done.size() + ".");
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
        epochsDone = epoch.epoch();
        report.epoch(epoch, best);
        write(() -> history.append(epoch));
    }

    @Override
    public void onUnreadable(Clip clip, String reason) {
        if (unreadable.add(clip.id()) && unreadable.size() <= MOST_NAMED) {
            report.note(clip.file() + ": " + reason);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) {
        if (history == null || historyFailed) {
            return;
        }
        try {
            writing.run();
        } catch (IOException e) {
            historyFailed = true;
            report.note("The history is no longer written: " + Failures.sentence(e));
        }
    }

    @Override
    public void close() {
        endBar();
        if (unreadable.size() > MOST_NAMED) {
            report.note("%,d clips could not be read in all.".formatted(unreadable.size()));
        }
    }

    /** Leaves the bar as it is and goes to the next line. */
    void endBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
