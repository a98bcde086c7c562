package org.audiodigit.engine;

/**
 * Lowers the priority of heavy work so that the window stays responsive. Otherwise, with all cores
 * busy, the rendering thread only gets its share and frames are late.
 */
public final class WorkPriority {

    /** System property: {@code low} or {@code normal}, the default. */
    public static final String PROPERTY = "audiodigit.engine.priority";

    public static final String LOW = "low";

    private WorkPriority() {}

    /**
     * Lowers the priority of the calling thread, and of threads that it starts later, if the
     * property requests it. This cannot be undone, so the thread must do nothing else.
     */
    public static void lowerIfRequested() {
        if (System.getProperty(PROPERTY, "").equals(LOW)) {
            NativeProcess.lowerPriorityOfThread();
        }
    }
}
