package org.audiodigit.app.train;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.common.Failures;
import org.audiodigit.common.Formats;
import org.audiodigit.training.StopSignal;

/** Asks the user whether to try again to save an epoch, e.g. after the disk was full. */
final class WriteRetryQuestion {

    private static final long STOP_CHECK_MILLIS = 100;

    private final Executor fxThread;
    private final Dialogs dialogs;
    private final StopSignal stop;

    WriteRetryQuestion(Executor fxThread, Dialogs dialogs, StopSignal stop) {
        this.fxThread = fxThread;
        this.dialogs = dialogs;
        this.stop = stop;
    }

    /**
     * Waits for the answer. Must not be called on the JavaFX thread.
     *
     * @return whether to try again; false when the training is stopped
     */
    boolean triesAgain(IOException failure) throws InterruptedException {
        CompletableFuture<Boolean> answer =
                CompletableFuture.supplyAsync(() -> ask(failure), fxThread);
        while (!stop.stopped()) {
            try {
                return answer.get(STOP_CHECK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // the user has not answered yet
            } catch (ExecutionException e) {
                throw new IllegalStateException("the question failed", e.getCause());
            }
        }
        return false;
    }

    private boolean ask(IOException failure) {
        return !stop.stopped()
                && dialogs.confirm(
                        ("The training is paused because its last epoch cannot be saved. %s%n%n"
                                        + "Free some disk space and try again, or stop the training."
                                        + " Saved epochs are kept and Resume continues after them.")
                                .formatted(Formats.sentence(Failures.sentence(failure))),
                        "Try again",
                        "Stop");
    }
}
