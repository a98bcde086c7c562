package org.audiodigit.testing;

import java.lang.ref.WeakReference;

/** Waits until the garbage collector has collected weakly reachable objects. */
public final class GarbageCollection {

    private static final int ATTEMPTS = 100;

    private GarbageCollection() {}

    /** Collects until a weakly reachable object is gone; fails if that never happens. */
    public static void await() {
        WeakReference<Object> probe = new WeakReference<>(new Object());
        for (int attempt = 0; attempt < ATTEMPTS && probe.get() != null; attempt++) {
            System.gc();
        }
        if (probe.get() != null) {
            throw new AssertionError("the collector keeps a weakly reachable object");
        }
    }
}
