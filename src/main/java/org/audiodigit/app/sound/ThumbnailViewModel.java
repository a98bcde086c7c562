package org.audiodigit.app.sound;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.signal.Waveform;

/** A recording in a thumbnail. */
public final class ThumbnailViewModel {

    private final SoundDrawing drawing;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

    ThumbnailViewModel(SoundDrawing drawing) {
        this.drawing = drawing;
    }

    public void show(String newTitle, Waveform waveform) {
        title.set(newTitle);
        if (waveform.length() == 0) {
            drawing.clear();
        } else {
            drawing.show(waveform);
        }
    }

    public void clear() {
        title.set("");
        drawing.clear();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    SoundDrawing drawing() {
        return drawing;
    }
}
