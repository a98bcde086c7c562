package org.audiodigit.app.sound;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.audiodigit.signal.SampleSource;

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
    public void show(String newTitle, SampleSource recording, SharedAxes newAxes) {
        title.set(newTitle);
        axes = newAxes;
        if (recording.length() == 0) {
            drawing.clear();
        } else {
            drawing.show(recording);
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
