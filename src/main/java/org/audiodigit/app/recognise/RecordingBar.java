package org.audiodigit.app.recognise;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.sound.SoundText;
import org.audiodigit.audio.label.LabelFormat;
import org.audiodigit.common.Formats;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The words of the shown recording as text, its name and length, and what is done with all of it.
 */
final class RecordingBar extends HBox {

    private static final double MIN_WIDTH_FOR_TEXTS = 900;
    private static final double MIN_WIDTH_FOR_LENGTH = 700;

    RecordingBar(RecogniseViewModel model) {
        super(8);
        getStyleClass().add("recording-bar");
        setAlignment(Pos.CENTER_LEFT);
        WordLine words = new WordLine(model.segments());
        HBox.setHgrow(words, Priority.ALWAYS);
        Button play =
                button("play", "Play", Feather.PLAY, model.sound()::togglePlayRecording, model);
        play.setTooltip(
                new Tooltip(
                        RoomAction.withKey("Play the recording", RecogniseActions.PLAY_ALL_KEY)));
        model.sound()
                .playback()
                .playingProperty()
                .subscribe(
                        playing -> {
                            play.setText(playing ? "Stop" : "Play");
                            play.setGraphic(new FontIcon(playing ? Feather.SQUARE : Feather.PLAY));
                        });
        Button save =
                button(
                        "save",
                        RoomAction.withKey("Save…", RecogniseActions.SAVE_KEY),
                        Feather.SAVE,
                        model::save,
                        model);
        MenuButton labels = exportButton(model);
        widthProperty()
                .map(width -> width.doubleValue() >= MIN_WIDTH_FOR_TEXTS)
                .subscribe(wide -> labels.setText(wide ? "Export labels…" : ""));
        getChildren()
                .addAll(words, name(model), length(model), play, save, labels, band(model.band()));
    }

    private static Label name(RecogniseViewModel model) {
        Label name = new Label();
        name.setId("recording-name");
        name.getStyleClass().add("sound-title");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        name.textProperty()
                .bind(
                        model.sound()
                                .shownProperty()
                                .map(shown -> shown.map(s -> s.title()).orElse("")));
        Tooltip full = new Tooltip();
        full.textProperty().bind(name.textProperty());
        name.setTooltip(full);
        return name;
    }

    /** E.g. {@code 6.400 s · 8 kHz · 4 words}. */
    private Label length(RecogniseViewModel model) {
        Label length = new Label();
        length.setId("recording-length");
        length.getStyleClass().add("quiet-line");
        length.setMinWidth(USE_PREF_SIZE);
        ObservableValue<String> text =
                Bindings.createStringBinding(
                        () ->
                                model.sound()
                                        .shownProperty()
                                        .get()
                                        .map(shown -> SoundText.recording(shown.source()))
                                        .map(sound -> sound + wordCount(model))
                                        .orElse(""),
                        model.sound().shownProperty(),
                        model.segments().visible());
        length.textProperty().bind(text);
        length.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(MIN_WIDTH_FOR_LENGTH));
        length.managedProperty().bind(length.visibleProperty());
        return length;
    }

    private static String wordCount(RecogniseViewModel model) {
        int words = model.segments().visible().getValue().size();
        return words == 0 ? "" : " · " + Formats.count(words, "word");
    }

    private static MenuButton exportButton(RecogniseViewModel model) {
        MenuButton button = new MenuButton("", new FontIcon(Feather.TAG));
        button.setId("export-labels");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText("Export labels");
        button.setTooltip(new Tooltip("Export the words as labels for other programs"));
        button.disableProperty().bind(model.segments().hasSegments().not());
        for (LabelFormat format : LabelFormat.values()) {
            MenuItem item = new MenuItem(LabelExport.name(format) + "…");
            item.setOnAction(event -> model.exportLabels(format));
            button.getItems().add(item);
        }
        return button;
    }

    /** Switches between the frequencies that the model uses and all. */
    private static ToggleButton band(ModelBandViewModel band) {
        ToggleButton button = new ToggleButton("", new FontIcon(Feather.MAXIMIZE_2));
        button.setId("all-frequencies");
        button.setMinWidth(USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(band.allProperty());
        String text = RoomAction.withKey("Show all frequencies", RecogniseActions.BAND_KEY);
        button.setTooltip(
                new Tooltip(text + ". Otherwise only those that the model uses are shown."));
        button.setAccessibleText(text);
        return button;
    }

    private static Button button(
            String id, String text, Ikon icon, Runnable action, RecogniseViewModel model) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(Bindings.not(RecordingPane.isShown(model)));
        button.setOnAction(event -> action.run());
        return button;
    }
}
