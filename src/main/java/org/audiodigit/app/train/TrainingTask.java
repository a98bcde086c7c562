package org.audiodigit.app.train;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.dataset.Clip;
import org.audiodigit.files.FolderInUseException;
import org.audiodigit.training.BatchResult;
import org.audiodigit.training.EpochResult;
import org.audiodigit.training.StopSignal;
import org.audiodigit.training.TrainingListener;
import org.audiodigit.training.TrainingOutcome;
import org.audiodigit.training.TrainingRun;

/** One training, off the window's thread. */
final class TrainingTask implements BackgroundTask.Work<TrainingTask.Ended> {

    /**
     * How it ended.
     *
     * @param outcome null if it failed
     * @param failure null if it did not
     * @param kept what a failed one left that can be used or gone on with
     * @param notKept why its curves are not on disk, one sentence; empty if they are
     */
    record Ended(
            TrainingOutcome outcome,
            Exception failure,
            Optional<TrainedRun> kept,
            String notKept) {}

    private final TrainingRequest assignment;
    private final TrainingFeed feed;
    private final StopSignal stop;
    private final WriteRetryQuestion question;
    private final CurvesRecorder keeper;

    TrainingTask(
            TrainingRequest assignment,
            TrainingFeed feed,
            StopSignal stop,
            WriteRetryQuestion question) {
        this.assignment = assignment;
        this.feed = feed;
        this.stop = stop;
        this.question = question;
        this.keeper = new CurvesRecorder(new CurvesFile(assignment.folder()));
    }

    /** A stop is an end like others, after which the best epoch is kept; so nothing is thrown. */
    @Override
    public Ended run(TaskProgress progress) throws InterruptedException {
        progress.onCancel(stop::stop);
        progress.update(-1, "starting the engine");
        TrainingRun run =
                new TrainingRun(
                        assignment.plan(),
                        assignment.clips().data(),
                        assignment.folder(),
                        new Everyone(progress),
                        stop);
        try {
            if (assignment.resume()) {
                return ended(run.resume());
            }
            return ended(run.start());
        } catch (InterruptedException e) {
            throw e;
        } catch (FolderInUseException e) {
            return new Ended(null, e, Optional.empty(), "");
        } catch (Exception e) {
            keeper.forgetIfNoModel();
            return new Ended(null, e, RunStore.find(assignment.folder()), keeper.problem());
        } finally {
            feed.flush();
        }
    }

    private Ended ended(TrainingOutcome outcome) {
        return new Ended(outcome, null, Optional.empty(), keeper.problem());
    }

    /** Passes on what happens to the window, to the disk and to the status bar. */
    private final class Everyone implements TrainingListener {

        private final TaskProgress progress;
        private final TrainingProgressText words =
                new TrainingProgressText(assignment.plan().epochs());

        Everyone(TaskProgress progress) {
            this.progress = progress;
        }

        @Override
        public void onStart() {
            keeper.begin();
        }

        @Override
        public void onResume(List<EpochResult> history) {
            feed.onPoints(keeper.goOn(history.size()));
            words.heard(history.get(history.size() - 1));
        }

        @Override
        public void onBatch(BatchResult batch) {
            keeper.onBatch(batch);
            words.heard(batch);
            if (feed.onBatch(batch)) {
                progress.update(words.fraction(), words.few());
            }
        }

        @Override
        public void onEpoch(EpochResult epoch, boolean best) {
            keeper.onEpoch(epoch, best);
            feed.onEpoch(epoch, best);
            if (epoch.epoch() == assignment.plan().epochs()) {
                // the test that follows may take a while
                feed.flush();
            }
            words.heard(epoch);
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
