package org.audiodigit.app.sound;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.signal.Waveform;

/** A recording that is looked at in small, from its start to its end. */
public final class ThumbnailViewModel {

    private final SoundDrawing picture;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

    ThumbnailViewModel(SoundDrawing picture) {
        this.picture = picture;
    }

    public void show(String newTitle, Waveform waveform) {
        title.set(newTitle);
        if (waveform.length() == 0) {
            picture.clear();
        } else {
            picture.show(waveform);
        }
    }

    /** Shows nothing. */
    public void clear() {
        title.set("");
        picture.clear();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    SoundDrawing picture() {
        return picture;
    }
}
