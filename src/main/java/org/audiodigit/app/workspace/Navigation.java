package org.audiodigit.app.workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.audiodigit.dataset.Clip;

/** Which room is seen, and what one room asks another to show. */
public final class Navigation {

    /** The rooms, in the order of the rail. */
    public enum Place {
        BROWSE,
        TRAIN,
        EVALUATE,
        RECOGNISE
    }

    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.BROWSE);
    private final ReadOnlyObjectWrapper<Clip> clip = new ReadOnlyObjectWrapper<>();

    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    /** Goes to Browse, with this clip selected. */
    public void showClip(Clip wanted) {
        clip.set(null);
        clip.set(wanted);
        place.set(Place.BROWSE);
    }

    /** The clip that was last asked for; null before. */
    public ReadOnlyObjectProperty<Clip> clipProperty() {
        return clip.getReadOnlyProperty();
    }
}
