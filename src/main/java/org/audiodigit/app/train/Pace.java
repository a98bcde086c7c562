package org.audiodigit.app.train;

/** Lets something through no more often than a person follows it. For one thread. */
final class Pace {

    private final long nanosApart;
    private long last;

    Pace(long nanosApart) {
        this.nanosApart = nanosApart;
        this.last = System.nanoTime() - nanosApart;
    }

    /** Whether it is time again; if so, it counts from now. */
    boolean due() {
        long now = System.nanoTime();
        if (now - last < nanosApart) {
            return false;
        }
        last = now;
        return true;
    }
}
