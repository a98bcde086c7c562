package org.audiodigit.app.task;

/** The one bit by which a task is told to end, and the way in which it hears of it. */
final class Cancellation {

    private boolean cancelled;
    private Runnable stop;
    private Thread worker;

    synchronized boolean cancelled() {
        return cancelled;
    }

    synchronized void begin() {
        worker = Thread.currentThread();
        if (cancelled) {
            worker.interrupt();
        }
    }

    /** After this no interrupt reaches the thread, which goes on to other work. */
    synchronized void end() {
        worker = null;
        stop = null;
        Thread.interrupted();
    }

    /** To be called by the worker; from now on it is the wish that ends it, not the interrupt. */
    void setCancelHandler(Runnable wish) {
        boolean late;
        synchronized (this) {
            stop = wish;
            late = cancelled;
            Thread.interrupted();
        }
        if (late) {
            wish.run();
        }
    }

    void cancel() {
        Runnable wish;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            wish = stop;
            if (wish == null && worker != null) {
                worker.interrupt();
            }
        }
        if (wish != null) {
            wish.run();
        }
    }
}
