package org.audiodigit.app.sound;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.signal.Waveform;

/** A recording in a thumbnail. */
public final class ThumbnailViewModel {

    private final SoundDrawing drawing;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private SharedAxes axes = SharedAxes.of(List.of());

    ThumbnailViewModel(SoundDrawing drawing) {
        this.drawing = drawing;
    }

    /**
     * @param newAxes the scales, for at least the duration of the recording
     */
    public void show(String newTitle, Waveform waveform, SharedAxes newAxes) {
        title.set(newTitle);
        axes = newAxes;
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

    SharedAxes axes() {
        return axes;
    }

    SoundDrawing drawing() {
        return drawing;
    }
}
