package org.audiodigit.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class NotificationViewModelTest {

    private final Queue<Runnable> timers = new ArrayDeque<>();
    private final NotificationViewModel model =
            new NotificationViewModel((millis, action) -> timers.add(action));
    private final List<String> done = new ArrayList<>();

    private String shown() {
        return model.currentProperty().get().map(Notification::message).orElse("");
    }

    private void inform(String message) {
        model.show(Notification.message(message));
    }

    private void warn(String message) {
        model.show(Notification.warning(message, "Show log", () -> done.add("log")));
    }

    /** Lets the time of the oldest notification pass. */
    private void expire() {
        timers.remove().run();
    }

    @Test
    void aMessageDisappears() {
        inform("saved");
        assertThat(model.isShown().get()).isTrue();
        expire();
        assertThat(model.isShown().get()).isFalse();
        assertThat(timers).isEmpty();
    }

    @Test
    void aMessageReplacesAnotherAndHasItsOwnTime() {
        inform("first");
        inform("second");
        expire();
        assertThat(shown()).isEqualTo("second");
        expire();
        assertThat(shown()).isEmpty();
    }

    @Test
    void aWarningIsReadBeforeTheNextNotification() {
        warn("the disk is full");
        inform("saved");
        assertThat(shown()).isEqualTo("the disk is full");
        model.close();
        assertThat(shown()).isEqualTo("saved");
        expire();
        assertThat(shown()).as("the time was that of the warning").isEqualTo("saved");
        model.close();
        assertThat(shown()).isEmpty();
    }

    @Test
    void manyWarningsDoNotOccupyTheWindowForMinutes() {
        for (int i = 0; i < 100; i++) {
            warn("warning " + i);
        }
        for (int i = 0; i < 4; i++) {
            assertThat(shown()).isEqualTo("warning " + i);
            model.close();
        }
        assertThat(shown()).isEmpty();
    }

    @Test
    void aNotificationThatTheUserPointsAtStays() {
        inform("saved");
        model.usedProperty().set(true);
        expire();
        assertThat(shown()).isEqualTo("saved");
        model.usedProperty().set(false);
        expire();
        assertThat(shown()).isEmpty();
    }

    @Test
    void anActionRunsOnceAndClosesItsNotification() {
        model.show(Notification.offer("run-3 is deleted.", "Undo", () -> done.add("undo")));
        model.act();
        model.act();
        assertThat(done).containsExactly("undo");
        assertThat(shown()).isEmpty();
    }

    @Test
    void anActionMayShowANotification() {
        model.show(Notification.offer("run-3 is deleted.", "Undo", () -> inform("restored")));
        model.act();
        assertThat(shown()).isEqualTo("restored");
    }
}
