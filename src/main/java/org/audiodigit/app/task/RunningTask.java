package org.audiodigit.app.task;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A started task, for views. Its properties change on the JavaFX thread. */
public final class RunningTask {

    private final String title;
    private final Cancellation cancellation;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();

    RunningTask(String title, Cancellation cancellation) {
        this.title = title;
        this.cancellation = cancellation;
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

    /** Cancels the work; returns at once. */
    public void cancel() {
        cancelling.set(true);
        cancellation.cancel();
    }

    /** Cancels the work after the window was closed, without changing properties. */
    void cancelQuietly() {
        cancellation.cancel();
    }

    void show(double newFraction, String newMessage) {
        fraction.set(newFraction);
        message.set(newMessage);
    }
}
