package org.audiodigit.app.dialog;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The notification that the window shows. It disappears after a while. A new one replaces it,
 * except a warning, after which the new one is shown.
 */
public final class NotificationViewModel {

    /** More are dropped; the log has all warnings. */
    private static final int MAX_WAITING = 3;

    /** Runs an action on the JavaFX thread after some milliseconds. */
    @FunctionalInterface
    interface Delay {
        void run(long millis, Runnable action);
    }

    private final Delay delay;
    private final ReadOnlyObjectWrapper<Optional<Notification>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Queue<Notification> waiting = new ArrayDeque<>();
    private final BooleanProperty used = new SimpleBooleanProperty();

    public NotificationViewModel() {
        // no JavaFX animation, which would wake the window sixty times a second
        this(
                (millis, action) ->
                        CompletableFuture.delayedExecutor(
                                        millis, TimeUnit.MILLISECONDS, Platform::runLater)
                                .execute(action));
    }

    NotificationViewModel(Delay delay) {
        this.delay = delay;
    }

    void show(Notification next) {
        if (current.get().filter(Notification::warning).isEmpty()) {
            open(next);
        } else if (waiting.size() < MAX_WAITING) {
            waiting.add(next);
        }
    }

    private void open(Notification next) {
        current.set(Optional.of(next));
        closeLater(next);
    }

    private void closeLater(Notification shown) {
        delay.run(
                shown.millis(),
                () -> {
                    if (!isCurrent(shown)) {
                        return;
                    }
                    if (used.get()) {
                        closeLater(shown);
                    } else {
                        close();
                    }
                });
    }

    private boolean isCurrent(Notification shown) {
        return current.get().filter(c -> c == shown).isPresent();
    }

    /** Closes the notification; the next one that waits is shown. */
    public void close() {
        current.set(Optional.empty());
        Optional.ofNullable(waiting.poll()).ifPresent(this::open);
    }

    /** Closes the notification and runs its action. */
    public void act() {
        Optional<Notification> shown = current.get();
        close();
        shown.ifPresent(notification -> notification.run().run());
    }

    /** Whether there is a notification to close. */
    public BooleanBinding isShown() {
        return Bindings.createBooleanBinding(() -> current.get().isPresent(), current);
    }

    /** The shown notification. */
    public ReadOnlyObjectProperty<Optional<Notification>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Whether the user points at the notification or has moved the focus to it; it stays then. */
    public BooleanProperty usedProperty() {
        return used;
    }
}
