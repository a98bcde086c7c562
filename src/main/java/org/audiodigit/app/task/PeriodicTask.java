package org.audiodigit.app.task;

import java.util.Timer;
import java.util.TimerTask;
import javafx.application.Platform;

/**
 * Something that is done on the window's thread every so often. An animation of the toolkit could
 * do that, too, but while one goes on the window wakes sixty times a second.
 */
public final class PeriodicTask {

    private final long milliseconds;
    private final Runnable action;
    private Timer timer;

    public PeriodicTask(long milliseconds, Runnable action) {
        this.milliseconds = milliseconds;
        this.action = action;
    }

    /** Does it at once and from now on. On the window's thread, as {@link #stop}. */
    public void start() {
        stop();
        action.run();
        Timer begun = new Timer("every so often", true);
        timer = begun;
        begun.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        Platform.runLater(() -> actFor(begun));
                    }
                },
                milliseconds,
                milliseconds);
    }

    /** What was on its way when it was stopped is not done. */
    private void actFor(Timer begun) {
        if (timer == begun) {
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
