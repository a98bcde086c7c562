package org.audiodigit.app.recognise;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.sound.SoundView;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.EmptyState;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was heard, to be looked at, played, saved, corrected and added to a data set. */
final class RecordingPane extends VBox {

    private final AddToDatasetRow addition;

    RecordingPane(RecogniseViewModel model, Themes themes) {
        super(8);
        getStyleClass().add("heard-pane");
        addition = new AddToDatasetRow(model.correction());
        SoundView sound = SoundView.compact(model.sound(), themes);
        sound.setMinHeight(0);
        sound.visibleProperty().bind(shown(model));
        StackPane place = new StackPane(sound, invitation(model));
        place.setMinHeight(120);
        VBox.setVgrow(place, Priority.ALWAYS);
        Button play = button("play", "Play", Feather.PLAY, model.sound()::togglePlay, model);
        model.sound().playback().playingProperty().subscribe(playing -> showPlaying(play, playing));
        Button save =
                button(
                        "save",
                        RoomAction.withKey("Save…", RecogniseActions.SAVE_KEY),
                        Feather.SAVE,
                        model::save,
                        model);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, play, save, space, new TrueLabelRow(model));
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(place, row, addition, new HistoryPane(model, themes));
    }

    private static void showPlaying(Button play, boolean playing) {
        play.setText(playing ? "Stop" : "Play");
        play.setGraphic(new FontIcon(playing ? Feather.SQUARE : Feather.PLAY));
    }

    private static EmptyState invitation(RecogniseViewModel model) {
        Button open = new Button("Open…", new FontIcon(Feather.FOLDER));
        open.setOnAction(event -> model.choose());
        EmptyState invitation =
                new EmptyState(
                        Feather.DOWNLOAD,
                        "Drop a recording here",
                        "A WAV file of one spoken digit, several of them, or a folder. What was"
                                + " heard is drawn here, and can be played, saved and corrected.",
                        open);
        invitation.getStyleClass().add("drop-here");
        invitation.visibleProperty().bind(shown(model).not());
        return invitation;
    }

    private static Button button(
            String id, String text, Ikon icon, Runnable run, RecogniseViewModel model) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(Bindings.not(shown(model)));
        button.setOnAction(event -> run.run());
        return button;
    }

    static BooleanBinding shown(RecogniseViewModel model) {
        return Bindings.createBooleanBinding(
                () -> model.shownProperty().get().isPresent(), model.shownProperty());
    }

    /** Whether a person types there. */
    ObservableBooleanValue typing() {
        return addition.speaker().focusedProperty();
    }
}
