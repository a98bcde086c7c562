package org.audiodigit.training.projection;

import java.util.concurrent.CancellationException;

/** Receives the progress of a projection. */
public interface ProjectionListener {

    /**
     * @param fraction 0 to 1
     */
    void onProgress(double fraction);

    /** Whether to stop; asked on several threads. */
    boolean stopped();

    /**
     * @throws CancellationException if the projection is to stop
     */
    default void checkStopped() {
        if (stopped()) {
            throw new CancellationException("the projection was stopped");
        }
    }
}
