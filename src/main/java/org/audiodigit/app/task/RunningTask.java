package org.audiodigit.app.task;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A started task. Its properties are for views and change on the JavaFX thread. */
public final class RunningTask {

    private final String title;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();

    /** The lock of the fields below, which the worker and the JavaFX thread use. */
    private final Object lock = new Object();

    private boolean cancelled;
    private Runnable cancelHandler;
    private Thread worker;

    RunningTask(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** 0 to 1, or negative if unknown. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether the task was cancelled but still runs. */
    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    void show(double newFraction, String newMessage) {
        fraction.set(newFraction);
        message.set(newMessage);
    }

    /** Cancels the work; returns at once. */
    public void cancel() {
        cancelling.set(true);
        cancelQuietly();
    }

    /**
     * Cancels the work after the window was closed, without changing properties. Interrupts the
     * worker or calls its cancel handler.
     */
    void cancelQuietly() {
        Runnable handler;
        synchronized (lock) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            handler = cancelHandler;
            if (handler == null && worker != null) {
                worker.interrupt();
            }
        }
        if (handler != null) {
            handler.run();
        }
    }

    boolean cancelled() {
        synchronized (lock) {
            return cancelled;
        }
    }

    /** Called by the worker before the work starts. */
    void begin() {
        synchronized (lock) {
            worker = Thread.currentThread();
            if (cancelled) {
                worker.interrupt();
            }
        }
    }

    /** Called by the worker after the work. The pooled thread is not interrupted any more. */
    void end() {
        synchronized (lock) {
            worker = null;
            cancelHandler = null;
            Thread.interrupted();
        }
    }

    /** Replaces the interrupt by a handler. Called by the worker. */
    void setCancelHandler(Runnable handler) {
        boolean late;
        synchronized (lock) {
            cancelHandler = handler;
            late = cancelled;
            Thread.interrupted();
        }
        if (late) {
            handler.run();
        }
    }
}
