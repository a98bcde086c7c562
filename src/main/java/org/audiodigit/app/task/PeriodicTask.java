package org.audiodigit.app.task;

import java.util.Timer;
import java.util.TimerTask;
import javafx.application.Platform;

/**
 * Runs an action periodically on the JavaFX thread. It does not use a JavaFX animation, which would
 * wake the window sixty times a second.
 */
public final class PeriodicTask {

    private final long milliseconds;
    private final Runnable action;
    private Timer timer;

    public PeriodicTask(long milliseconds, Runnable action) {
        this.milliseconds = milliseconds;
        this.action = action;
    }

    /** Runs the action now and then periodically. Call on the JavaFX thread. */
    public void start() {
        stop();
        action.run();
        Timer started = new Timer("periodic-task", true);
        timer = started;
        started.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        Platform.runLater(() -> runIfCurrent(started));
                    }
                },
                milliseconds,
                milliseconds);
    }

    /** Ignores a call that was queued before the timer was stopped. */
    private void runIfCurrent(Timer started) {
        if (timer == started) {
            action.run();
        }
    }

    public void stop() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
