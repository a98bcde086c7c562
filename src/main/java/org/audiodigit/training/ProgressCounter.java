package org.audiodigit.training;

import java.util.function.DoubleConsumer;

/** Tells how much of some work is done, counted in its parts. */
final class ProgressCounter {

    private final int parts;
    private final DoubleConsumer told;
    private int done;

    /**
     * @param told is given the share, 0 to 1
     */
    ProgressCounter(int parts, DoubleConsumer told) {
        this.parts = parts;
        this.told = told;
    }

    void add(int more) {
        done += more;
        told.accept((double) done / parts);
    }
}
