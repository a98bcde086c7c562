package org.audiodigit.app.sound;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.audiodigit.app.sound.axis.TimeRange;

/**
 * Title of the recording and a readout: the values under the pointer, else the selection, else the
 * duration.
 */
final class SoundHeader extends HBox {

    private final Label title = new Label();

    SoundHeader(SoundViewModel model, ObservableStringValue underPointer) {
        getStyleClass().add("sound-header");
        setAlignment(Pos.BASELINE_LEFT);
        title.getStyleClass().add("sound-title");
        title.setMinWidth(0);
        title.textProperty()
                .bind(
                        model.shownProperty()
                                .map(shown -> shown.map(SoundViewModel.Shown::title).orElse("")));
        Region between = new Region();
        setHgrow(between, Priority.ALWAYS);
        Label readout = new Label();
        readout.setId("readout");
        readout.getStyleClass().add("sound-readout");
        readout.setMinWidth(Region.USE_PREF_SIZE);
        readout.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> text(model, underPointer.get()),
                                underPointer,
                                model.selectionProperty(),
                                model.shownProperty()));
        getChildren().addAll(title, between, readout);
    }

    /** For views that show the name elsewhere. */
    void hideTitle() {
        title.setVisible(false);
        title.setManaged(false);
    }

    private static String text(SoundViewModel model, String underPointer) {
        Optional<TimeRange> selected = model.selectionProperty().get();
        if (!underPointer.isEmpty()) {
            return underPointer;
        }
        return selected.map(CursorReadout::selection)
                .orElseGet(
                        () ->
                                model.shownProperty()
                                        .get()
                                        .map(shown -> CursorReadout.recording(shown.waveform()))
                                        .orElse(""));
    }
}
