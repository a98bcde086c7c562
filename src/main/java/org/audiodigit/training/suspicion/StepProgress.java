package org.audiodigit.training.suspicion;

/** Receives the progress of a step of the search. */
@FunctionalInterface
interface StepProgress {

    /**
     * {@code done} of {@code total} parts are done.
     *
     * @throws InterruptedException if the search was stopped
     */
    void done(int done, int total) throws InterruptedException;
}
