package org.audiodigit.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** The threads of this process by name. */
public final class NamedThreads {

    private static final int PATIENCE_MILLIS = 10_000;

    private NamedThreads() {}

    public static long named(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }

    /** Waits until all threads with a name have ended. */
    public static void awaitNone(String name) throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(name)) {
                thread.join(PATIENCE_MILLIS);
            }
        }
        assertThat(named(name)).as("threads named %s", name).isZero();
    }
}
