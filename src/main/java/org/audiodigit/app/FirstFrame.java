package org.audiodigit.app;

import javafx.animation.AnimationTimer;

/** Waits until the window has been drawn once. */
final class FirstFrame extends AnimationTimer {

    /** The first beat comes before the first drawing, the next one after it. */
    private static final int BEATS = 2;

    private final Runnable then;
    private int beats;

    private FirstFrame(Runnable then) {
        this.then = then;
    }

    static void then(Runnable next) {
        new FirstFrame(next).start();
    }

    @Override
    public void handle(long now) {
        beats++;
        if (beats == BEATS) {
            stop();
            then.run();
        }
    }
}
