package org.audiodigit.app.train;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.audiodigit.app.dialog.Dialogs;
import org.audiodigit.common.Failures;
import org.audiodigit.training.StopSignal;

/** Asks whether a training that cannot write an epoch tries again, once there is room. */
final class WriteRetryQuestion {

    private static final long MILLIS_BETWEEN_LOOKS = 100;

    private final Executor window;
    private final Dialogs dialogs;
    private final StopSignal stop;

    /**
     * @param window the window's thread
     */
    WriteRetryQuestion(Executor window, Dialogs dialogs, StopSignal stop) {
        this.window = window;
        this.dialogs = dialogs;
        this.stop = stop;
    }

    /** Waits for the answer, not on the window's thread; a training that is to stop does not. */
    boolean triesAgain(IOException failure) throws InterruptedException {
        CompletableFuture<Boolean> answer =
                CompletableFuture.supplyAsync(() -> ask(failure), window);
        while (!stop.stopped()) {
            try {
                return answer.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // nobody has answered yet
            } catch (ExecutionException e) {
                throw new IllegalStateException("the question could not be asked", e.getCause());
            }
        }
        return false;
    }

    private boolean ask(IOException failure) {
        return !stop.stopped()
                && dialogs.confirm(
                        "The training waits, as its last epoch cannot be kept. %s%n%nMake room and try again, or stop it; what was kept before stays, and Resume goes on from there."
                                .formatted(TrainNumbers.sentence(Failures.sentence(failure))),
                        "Try again",
                        "Stop");
    }
}
