package org.audiodigit.app;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Subscription;

/**
 * Runs work step by step while the user does nothing and waits for nothing. It wakes the window
 * sixty times a second only until the work is done, and not while the window is busy.
 */
final class IdleTimer {

    /** Frames without input before a step. */
    private static final int SETTLED = 20;

    private final ObservableBooleanValue busy;
    private final BooleanSupplier step;
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    countFrame();
                }
            };
    private Subscription subscription = Subscription.EMPTY;
    private int idleFrames;

    /**
     * @param scene receives the input of the user
     * @param busy whether the user waits for something
     * @param step runs one step; returns whether there are more
     */
    IdleTimer(Scene scene, ObservableBooleanValue busy, BooleanSupplier step) {
        this.busy = busy;
        this.step = step;
        scene.addEventFilter(InputEvent.ANY, event -> idleFrames = 0);
    }

    void start() {
        subscription = busy.subscribe(this::changeBusy);
    }

    private void changeBusy(boolean isBusy) {
        idleFrames = 0;
        if (isBusy) {
            timer.stop();
        } else {
            timer.start();
        }
    }

    private void countFrame() {
        idleFrames++;
        if (idleFrames > SETTLED && !step.getAsBoolean()) {
            stop();
        }
    }

    void stop() {
        subscription.unsubscribe();
        timer.stop();
    }
}
