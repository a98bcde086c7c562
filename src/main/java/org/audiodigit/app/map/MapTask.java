package org.audiodigit.app.map;

import java.nio.file.Path;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.common.Formats;
import org.audiodigit.training.ClipProjector;
import org.audiodigit.training.Evaluator;
import org.audiodigit.training.ProjectedClips;
import org.audiodigit.training.projection.ProjectionListener;

/**
 * Computes the map of a data set for a model, or reads it from disk.
 *
 * @param folder contains the stored embeddings
 */
record MapTask(LoadedModel model, LoadedDataset open, Path folder) {

    /** Share of the time for the embeddings, which need the recordings. */
    private static final double EMBEDDINGS = 0.6;

    String title() {
        return "Mapping " + Formats.count(open.dataset().clips().size(), "clip");
    }

    /** Whether both give the same map. */
    boolean isLike(MapTask other) {
        return hasClipsOf(other.open) && model.hasWeightsOf(other.model.manifest());
    }

    /** Whether a data set has the same clips; it may have been opened again since. */
    boolean hasClipsOf(LoadedDataset other) {
        return open.dataset().equals(other.dataset());
    }

    ProjectedClips run(TaskProgress progress) throws InterruptedException {
        progress.onCancel(() -> {}); // no interrupt: the listeners stop it and store what is done
        return new ClipProjector(model.model(), folder)
                .project(
                        open.dataset(),
                        new Evaluator.Listener() {
                            @Override
                            public void onProgress(int done, int total) {
                                progress.update(
                                        EMBEDDINGS * done / total,
                                        Formats.count(done) + " of " + Formats.count(total));
                            }

                            @Override
                            public boolean stopped() {
                                return progress.cancelled();
                            }
                        },
                        new ProjectionListener() {
                            @Override
                            public void onProgress(double fraction) {
                                progress.update(
                                        EMBEDDINGS + (1 - EMBEDDINGS) * fraction,
                                        "projecting, " + Formats.percent(fraction, 0));
                            }

                            @Override
                            public boolean stopped() {
                                return progress.cancelled();
                            }
                        });
    }

    /** The clips that are not on the map, as a sentence; empty if there are none. */
    static String describeUnreadable(ProjectedClips projected) {
        int unreadable = projected.embeddings().unreadable().size();
        return switch (unreadable) {
            case 0 -> "";
            case 1 -> "1 clip cannot be read and is not on the map.";
            default ->
                    Formats.count(unreadable, "clip") + " cannot be read and are not on the map.";
        };
    }
}
