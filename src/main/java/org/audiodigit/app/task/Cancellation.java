package org.audiodigit.app.task;

/** The cancelled state of a task. Cancelling interrupts the worker or calls its cancel handler. */
final class Cancellation {

    private boolean cancelled;
    private Runnable handler;
    private Thread worker;

    synchronized boolean cancelled() {
        return cancelled;
    }

    /** Called by the worker before the work starts. */
    synchronized void begin() {
        worker = Thread.currentThread();
        if (cancelled) {
            worker.interrupt();
        }
    }

    /** Called by the worker after the work. The pooled thread is not interrupted any more. */
    synchronized void end() {
        worker = null;
        handler = null;
        Thread.interrupted();
    }

    /** Replaces the interrupt by a handler. Called by the worker. */
    void setCancelHandler(Runnable newHandler) {
        boolean late;
        synchronized (this) {
            handler = newHandler;
            late = cancelled;
            Thread.interrupted();
        }
        if (late) {
            newHandler.run();
        }
    }

    void cancel() {
        Runnable current;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            current = handler;
            if (current == null && worker != null) {
                worker.interrupt();
            }
        }
        if (current != null) {
            current.run();
        }
    }
}
