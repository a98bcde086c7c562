package org.audiodigit.training;

import java.io.IOException;
import java.util.List;
import org.audiodigit.dataset.Clip;

/** Hears what a training does, on the training's own thread. */
public interface TrainingListener {

    /** A new training begins; from now on nobody else writes to its folder. */
    default void onStart() {}

    /** An interrupted training goes on after these epochs. */
    default void onResume(List<EpochResult> history) {}

    /** A batch was trained on. */
    default void onBatch(BatchResult batch) {}

    /** An epoch is over, validated, and its checkpoint is on disk. */
    default void onEpoch(EpochResult epoch, boolean best) {}

    /** A clip can no longer be read; the training goes on without it. */
    default void onUnreadable(Clip clip, String reason) {}

    /**
     * The model or the checkpoint of an epoch could not be written. The training waits for the
     * answer.
     *
     * @return whether to try again; if not, the training ends with this failure
     */
    default boolean onWriteFailure(IOException failure) throws InterruptedException {
        return false;
    }
}
