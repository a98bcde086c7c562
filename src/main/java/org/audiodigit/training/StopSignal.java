package org.audiodigit.training;

/** Stops a training after the current batch. Thread-safe. */
public final class StopSignal {

    private volatile boolean stopped;

    public void stop() {
        stopped = true;
    }

    public boolean stopped() {
        return stopped;
    }
}
