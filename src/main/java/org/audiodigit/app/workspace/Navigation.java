package org.audiodigit.app.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.audiodigit.dataset.Clip;

/** The visible room, and what a room was requested to show. */
public final class Navigation {

    /** The rooms, in the order of the navigation rail. */
    public enum RoomId {
        BROWSE,
        TRAIN,
        EVALUATE,
        RECOGNISE
    }

    /**
     * A model to show.
     *
     * @param name for the user
     */
    public record ModelRequest(Path folder, String name) {}

    private final ReadOnlyObjectWrapper<Optional<ModelRequest>> evaluated =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<RoomId> room = new SimpleObjectProperty<>(RoomId.BROWSE);
    private final ReadOnlyObjectWrapper<Clip> clip = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Path>> recordings =
            new ReadOnlyObjectWrapper<>(List.of());

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

    /** Switches to Evaluate and chooses a model there, which does not become active. */
    public void evaluate(Path folder, String name) {
        evaluated.set(Optional.empty()); // the same model may be requested again
        evaluated.set(Optional.of(new ModelRequest(folder, name)));
        room.set(RoomId.EVALUATE);
    }

    /** The model that was requested last for Evaluate; empty before the first request. */
    public ReadOnlyObjectProperty<Optional<ModelRequest>> evaluatedProperty() {
        return evaluated.getReadOnlyProperty();
    }

    /** Switches to Recognise and opens files there. */
    public void recognise(List<Path> requested) {
        recordings.set(List.of()); // the same files may be requested again
        recordings.set(requested);
        room.set(RoomId.RECOGNISE);
    }

    /** The files that were requested last; empty before the first request. */
    public ReadOnlyObjectProperty<List<Path>> recordingsProperty() {
        return recordings.getReadOnlyProperty();
    }
}
