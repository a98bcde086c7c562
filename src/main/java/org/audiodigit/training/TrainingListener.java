package org.audiodigit.training;

import java.io.IOException;
import java.util.List;
import org.audiodigit.dataset.Clip;

/** Receives the events of a training, on the thread of the training. */
public interface TrainingListener {

    /** A new training begins; its folder is locked. */
    default void onStart() {}

    /** An interrupted training continues after these epochs. */
    default void onResume(List<EpochResult> history) {}

    /** A training step on a batch was completed. */
    default void onBatch(BatchResult batch) {}

    /** An epoch was trained and validated, and its checkpoint was written. */
    default void onEpoch(EpochResult epoch, boolean best) {}

    /** A clip cannot be read; the training continues without it. */
    default void onUnreadable(Clip clip, String reason) {}

    /**
     * The model or the checkpoint of an epoch could not be written. The training waits for the
     * result.
     *
     * @return whether to repeat the write; otherwise the training ends with this failure
     */
    default boolean onWriteFailure(IOException failure) throws InterruptedException {
        return false;
    }
}
