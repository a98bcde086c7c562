package org.audiodigit.app.task;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/**
 * Hands progress to the window no faster than the window takes it: of many, the last one counts.
 */
final class ThrottledProgress implements TaskProgress {

    private record Step(double fraction, String message) {}

    private final RunningTask task;
    private final Cancellation cancellation;
    private final AtomicReference<Step> waiting = new AtomicReference<>();

    ThrottledProgress(RunningTask task, Cancellation cancellation) {
        this.task = task;
        this.cancellation = cancellation;
    }

    @Override
    public void update(double fraction, String message) {
        if (waiting.getAndSet(new Step(fraction, message)) == null) {
            Platform.runLater(this::show);
        }
    }

    private void show() {
        Step last = waiting.getAndSet(null);
        task.show(last.fraction(), last.message());
    }

    @Override
    public boolean cancelled() {
        return cancellation.cancelled();
    }

    @Override
    public void onCancel(Runnable stop) {
        cancellation.setCancelHandler(stop);
    }
}
