package org.audiodigit.app.task;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A task as the window sees it. Its properties change on the window's thread. */
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

    /** 0..1, or negative if that cannot be told. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether it was asked to end and has not ended yet. */
    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    /** Asks the work to end; returns at once. */
    public void cancel() {
        cancelling.set(true);
        cancellation.cancel();
    }

    /** The same where no window shows it any more. */
    void cancelQuietly() {
        cancellation.cancel();
    }

    void show(double newFraction, String newMessage) {
        fraction.set(newFraction);
        message.set(newMessage);
    }
}
