package org.audiodigit.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stops a command on Ctrl-C, and delays the exit of the process until the command has ended. */
final class InterruptHandler implements AutoCloseable {

    /** Maximum time for the current batch and for writing a model. */
    private static final int TIMEOUT_SECONDS = 60;

    private final Runnable stop;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "control-c");

    /**
     * @param stop requests the stop and returns at once
     */
    InterruptHandler(Runnable stop) {
        this.stop = stop;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stopAndWait() {
        stop.run();
        try {
            if (!done.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("audiodigit: The command did not stop in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is already shutting down and the hook is running
        }
    }
}
