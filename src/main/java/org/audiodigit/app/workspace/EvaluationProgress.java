package org.audiodigit.app.workspace;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.training.Evaluator;

/**
 * Reports an evaluation to a background task, ends it when the task is cancelled, and collects the
 * clips that cannot be read.
 */
public final class EvaluationProgress implements Evaluator.Listener {

    /** A file that cannot be read, and the reason. */
    public record UnreadableFile(String file, String reason) {}

    private final TaskProgress progress;
    private final List<UnreadableFile> unreadable = new ArrayList<>();

    public EvaluationProgress(TaskProgress progress) {
        this.progress = progress;
    }

    @Override
    public void onProgress(int done, int total) {
        progress.update(
                (double) done / total, Formats.count(done) + " of " + Formats.count(total, "clip"));
    }

    @Override
    public void onUnreadable(Clip clip, String reason) {
        unreadable.add(new UnreadableFile(clip.id(), reason));
    }

    @Override
    public boolean stopped() {
        return progress.cancelled();
    }

    public List<UnreadableFile> unreadable() {
        return List.copyOf(unreadable);
    }
}
