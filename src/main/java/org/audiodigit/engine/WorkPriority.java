package org.audiodigit.engine;

/**
 * Lets heavy work wait for a window. With all cores busy the system otherwise gives the thread that
 * draws no more than its share, and frames come late.
 */
public final class WorkPriority {

    /** System property: {@code low} or {@code normal}, the default. */
    public static final String PROPERTY = "audiodigit.engine.priority";

    public static final String LOW = "low";

    private WorkPriority() {}

    /**
     * Lowers the priority of the calling thread, and of those that it starts from now on, if the
     * property says so. There is no way back for a thread, so it must be one that does nothing
     * else.
     */
    public static void lowerIfRequested() {
        if (isLow()) {
            NativeProcess.lowerPriorityOfThread();
        }
    }

    static boolean isLow() {
        return System.getProperty(PROPERTY, "").equals(LOW);
    }
}
