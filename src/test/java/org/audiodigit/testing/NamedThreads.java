package org.audiodigit.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** The threads of this process by name. */
public final class NamedThreads {

    private static final int TIMEOUT_MILLIS = 10_000;

    private NamedThreads() {}

    /** Returns the number of threads with a name. */
    public static long count(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }

    /** Waits until all threads with a name have ended. */
    public static void awaitNone(String name) throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(name)) {
                thread.join(TIMEOUT_MILLIS);
            }
        }
        assertThat(count(name)).as("threads named %s", name).isZero();
    }
}
