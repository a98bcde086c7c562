package org.audiodigit.app.workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.audiodigit.dataset.Clip;

/** The visible room, and the clip that another room requested Browse to show. */
public final class Navigation {

    /** The rooms, in the order of the navigation rail. */
    public enum RoomId {
        BROWSE,
        TRAIN,
        EVALUATE,
        RECOGNISE
    }

    private final ObjectProperty<RoomId> room = new SimpleObjectProperty<>(RoomId.BROWSE);
    private final ReadOnlyObjectWrapper<Clip> clip = new ReadOnlyObjectWrapper<>();

    public ObjectProperty<RoomId> roomProperty() {
        return room;
    }

    /** Switches to Browse and selects a clip there. */
    public void showClip(Clip requested) {
        clip.set(null); // the same clip may be requested again
        clip.set(requested);
        room.set(RoomId.BROWSE);
    }

    /** The clip that was requested last; null before the first request. */
    public ReadOnlyObjectProperty<Clip> clipProperty() {
        return clip.getReadOnlyProperty();
    }
}
