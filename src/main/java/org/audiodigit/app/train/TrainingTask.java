package org.audiodigit.app.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.common.IoAction;
import org.audiodigit.dataset.Clip;
import org.audiodigit.files.FolderInUseException;
import org.audiodigit.training.BatchResult;
import org.audiodigit.training.CurvesFile;
import org.audiodigit.training.CurvesRecorder;
import org.audiodigit.training.EpochResult;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.TrainingListener;
import org.audiodigit.training.TrainingOutcome;
import org.audiodigit.training.TrainingPlan;
import org.audiodigit.training.TrainingRun;
import org.slf4j.LoggerFactory;

/** Runs a training on a background thread. */
final class TrainingTask implements BackgroundTask.Work<TrainingTask.Result> {

    /**
     * A training to run.
     *
     * @param folder of the run
     * @param resume whether an interrupted training is resumed
     */
    record Request(TrainingPlan plan, ClipSelection clips, Path folder, boolean resume) {}

    /**
     * The end of a training.
     *
     * @param outcome null after a failure
     * @param failure null without a failure
     * @param saved the usable run that a failed training left
     * @param curvesProblem why the curves could not be saved, as a sentence; otherwise empty
     */
    record Result(
            TrainingOutcome outcome,
            Exception failure,
            Optional<TrainedRun> saved,
            String curvesProblem) {}

    private final Request request;
    private final TrainingFeed feed;
    private final StopSignal stop;
    private final WriteRetryQuestion question;
    private final CurvesRecorder recorder;
    private volatile IoAction last = () -> {};

    TrainingTask(Request request, TrainingFeed feed, StopSignal stop, WriteRetryQuestion question) {
        this.request = request;
        this.feed = feed;
        this.stop = stop;
        this.question = question;
        this.recorder = new CurvesRecorder(new CurvesFile(request.folder()));
    }

    /**
     * @param action runs when the training has ended and its folder is unlocked; a failure is
     *     logged
     */
    void setLast(IoAction action) {
        last = action;
    }

    /** Returns normally after a cancellation, which keeps the best epoch. */
    @Override
    public Result run(TaskProgress progress) throws InterruptedException {
        try {
            return train(progress);
        } finally {
            runLast();
        }
    }

    private void runLast() {
        try {
            last.run();
        } catch (IOException e) {
            LoggerFactory.getLogger(TrainingTask.class)
                    .warn("Cannot discard {}", request.folder(), e);
        }
    }

    private Result train(TaskProgress progress) throws InterruptedException {
        progress.onCancel(stop::stop);
        progress.update(-1, "starting the engine");
        TrainingRun run =
                new TrainingRun(
                        request.plan(),
                        request.clips().data(),
                        request.folder(),
                        new Listener(progress),
                        stop);
        try {
            TrainingOutcome outcome = request.resume() ? run.resume() : run.start();
            return new Result(outcome, null, Optional.empty(), recorder.problem());
        } catch (InterruptedException e) {
            throw e;
        } catch (FolderInUseException e) {
            return new Result(null, e, Optional.empty(), "");
        } catch (Exception e) {
            recorder.deleteWithoutModel();
            return new Result(null, e, RunStore.find(request.folder()), recorder.problem());
        } finally {
            feed.flush();
        }
    }

    /** Passes the events of the training to the window, the file of curves and the status bar. */
    private final class Listener implements TrainingListener {

        private final TaskProgress progress;
        private final TrainingProgressText text;

        Listener(TaskProgress progress) {
            this.progress = progress;
            this.text = new TrainingProgressText(request.plan().epochs());
        }

        @Override
        public void onStart() {
            recorder.begin();
        }

        @Override
        public void onResume(List<EpochResult> history) {
            feed.onResume(recorder.resume(history.size()));
            text.onEpoch(history.get(history.size() - 1));
        }

        @Override
        public void onBatch(BatchResult batch) {
            recorder.onBatch(batch);
            text.onBatch(batch);
            if (feed.onBatch(batch)) {
                progress.update(text.fraction(), text.shortText());
            }
        }

        @Override
        public void onEpoch(EpochResult epoch, boolean best) {
            recorder.onEpoch(epoch);
            feed.onEpoch(epoch, best);
            if (epoch.epoch() == request.plan().epochs()) {
                // the test that follows may take long
                feed.flush();
            }
            text.onEpoch(epoch);
        }

        @Override
        public void onUnreadable(Clip clip, String reason) {
            feed.onUnreadable(clip, reason);
        }

        @Override
        public boolean onWriteFailure(IOException failure) throws InterruptedException {
            return question.triesAgain(failure);
        }
    }
}
