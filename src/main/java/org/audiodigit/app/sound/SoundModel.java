package org.audiodigit.app.sound;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.signal.Waveform;

/** A recording that is looked at and listened to. */
public final class SoundModel {

    /**
     * @param title what a person calls it, e.g. the file's name
     * @param waveform its samples
     */
    public record Shown(String title, Waveform waveform) {}

    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param settingsName under which the view's settings are remembered, e.g. {@code browse}
     */
    public SoundModel(RoomContext context, String settingsName) {}

    /** Shows a recording from its start to its end, in place of the one before. */
    public void show(String title, Waveform waveform) {
        shown.set(Optional.of(new Shown(title, waveform)));
    }

    /** Shows nothing. */
    public void clear() {
        shown.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Plays the selection, or else all of it; stops if it is playing. */
    public void togglePlay() {}

    public void stop() {}
}
