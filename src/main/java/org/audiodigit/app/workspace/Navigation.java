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

    /** A request to show something. Two requests for the same object are different. */
    public static final class Request<T> {

        private final T value;

        private Request(T value) {
            this.value = value;
        }

        public T value() {
            return value;
        }
    }

    private final ObjectProperty<RoomId> room = new SimpleObjectProperty<>(RoomId.BROWSE);
    private final ReadOnlyObjectWrapper<Optional<Request<Clip>>> clip = none();
    private final ReadOnlyObjectWrapper<Optional<Request<ModelRequest>>> evaluated = none();
    private final ReadOnlyObjectWrapper<Optional<Request<List<ModelRequest>>>> compared = none();
    private final ReadOnlyObjectWrapper<Optional<Request<List<Path>>>> recordings = none();

    private static <T> ReadOnlyObjectWrapper<Optional<Request<T>>> none() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    public ObjectProperty<RoomId> roomProperty() {
        return room;
    }

    /** Switches to Browse and selects a clip there. */
    public void showClip(Clip requested) {
        clip.set(Optional.of(new Request<>(requested)));
        room.set(RoomId.BROWSE);
    }

    /** The clip that was requested last; empty before the first request. */
    public ReadOnlyObjectProperty<Optional<Request<Clip>>> clipProperty() {
        return clip.getReadOnlyProperty();
    }

    /** Switches to Evaluate and chooses a model there, which does not become active. */
    public void evaluate(Path folder, String name) {
        evaluated.set(Optional.of(new Request<>(new ModelRequest(folder, name))));
        room.set(RoomId.EVALUATE);
    }

    /** The model that was requested last for Evaluate; empty before the first request. */
    public ReadOnlyObjectProperty<Optional<Request<ModelRequest>>> evaluatedProperty() {
        return evaluated.getReadOnlyProperty();
    }

    /**
     * Switches to Evaluate and compares models there.
     *
     * @param models at least two; the first is the one that the others are compared with
     */
    public void compare(List<ModelRequest> models) {
        compared.set(Optional.of(new Request<>(List.copyOf(models))));
        room.set(RoomId.EVALUATE);
    }

    /** The models whose comparison was requested last; empty before the first request. */
    public ReadOnlyObjectProperty<Optional<Request<List<ModelRequest>>>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** Switches to Recognise and opens files there. */
    public void recognise(List<Path> requested) {
        recordings.set(Optional.of(new Request<>(requested)));
        room.set(RoomId.RECOGNISE);
    }

    /** The files that were requested last; empty before the first request. */
    public ReadOnlyObjectProperty<Optional<Request<List<Path>>>> recordingsProperty() {
        return recordings.getReadOnlyProperty();
    }
}
