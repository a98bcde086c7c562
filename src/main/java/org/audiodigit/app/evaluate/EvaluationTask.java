package org.audiodigit.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.EvaluationProgress.UnreadableFile;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Problem;
import org.audiodigit.model.DigitModel;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.Evaluator;
import org.audiodigit.training.FeatureCache;

/** Lets a model judge clips, off the window's thread. */
final class EvaluationTask implements Evaluator.Listener {

    private final TaskProgress progress;
    private final List<UnreadableFile> unreadable = new ArrayList<>();

    private EvaluationTask(TaskProgress progress) {
        this.progress = progress;
    }

    /**
     * @throws InterruptedException if it was cancelled; half an evaluation is none
     */
    static EvaluationResult of(EvaluationSubject subject, TaskProgress progress)
            throws InterruptedException {
        EvaluationTask judging = new EvaluationTask(progress);
        subject.data().dataset().problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.UNREADABLE)
                .map(problem -> new UnreadableFile(problem.file(), problem.reason()))
                .forEach(judging.unreadable::add);
        DigitModel model = subject.model().model();
        List<String> labels = model.manifest().labels();
        Evaluation evaluation =
                Evaluator.evaluate(
                        model::classify,
                        labels,
                        subject.part().clips(),
                        FeatureCache.uncached(model.frontEnd()),
                        judging);
        if (judging.stopped()) {
            throw new InterruptedException("cancelled");
        }
        return new EvaluationResult(subject, labels, evaluation, judging.unreadable);
    }

    @Override
    public void onProgress(int done, int total) {
        progress.update(
                (double) done / total, String.format(Locale.ROOT, "%,d of %,d clips", done, total));
    }

    @Override
    public void onUnreadable(Clip clip, String reason) {
        unreadable.add(new UnreadableFile(clip.id(), reason));
    }

    @Override
    public boolean stopped() {
        return progress.cancelled();
    }
}
