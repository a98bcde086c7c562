package org.audiodigit.app.sound;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.view.WindowPopOver;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons for playback, display settings and exports. */
final class SoundToolBar extends FlowPane {

    /** In a narrower bar, all buttons but that for playback show only their icons. */
    private static final double MIN_WIDTH_WITH_TEXTS = 404;

    /**
     * @param picture takes a picture of the plots
     */
    SoundToolBar(SoundViewModel model, Supplier<Image> picture) {
        getStyleClass().add("sound-tools");
        getChildren()
                .addAll(
                        playButton(model),
                        loopButton(model.playback()),
                        new DisplayButton(model),
                        exports(model, picture));
        widthProperty().subscribe(width -> shorten(width.doubleValue() < MIN_WIDTH_WITH_TEXTS));
    }

    private void shorten(boolean narrow) {
        for (Node node : getChildren()) {
            if (node instanceof Labeled button && !"play".equals(button.getId())) {
                button.setContentDisplay(
                        narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            }
        }
    }

    private static Node playButton(SoundViewModel model) {
        Button button = new Button();
        button.setId("play");
        button.setTooltip(
                new Tooltip(
                        RoomAction.withKey(
                                "Play the selection, or the whole recording",
                                SoundActions.PLAY_KEY)));
        button.setOnAction(event -> model.togglePlay());
        model.shownProperty()
                .subscribe(shown -> button.setDisable(shown.filter(s -> !s.isEmpty()).isEmpty()));
        model.playback()
                .playingProperty()
                .subscribe(
                        playing -> {
                            button.setText(playing ? "Stop" : "Play");
                            button.setGraphic(
                                    new FontIcon(playing ? Feather.SQUARE : Feather.PLAY));
                        });
        return button;
    }

    private static Node loopButton(PlaybackViewModel playback) {
        ToggleButton button = new ToggleButton("Loop", new FontIcon(Feather.REPEAT));
        button.setId("loop");
        button.setTooltip(new Tooltip(RoomAction.withKey("Play in a loop", SoundActions.LOOP_KEY)));
        button.selectedProperty().bindBidirectional(playback.loopProperty());
        return button;
    }

    /** Shows the display settings in a pop-over. */
    private static final class DisplayButton extends Button {

        private final SoundViewModel model;

        /** Created once, since its controls listen to the settings; null until it is needed. */
        private PopOver settings;

        DisplayButton(SoundViewModel model) {
            super("Display", new FontIcon(Feather.SLIDERS));
            this.model = model;
            setId("display");
            setTooltip(new Tooltip("Scales, colours and analysis window of the plots"));
            setOnAction(event -> showSettings());
        }

        private void showSettings() {
            if (settings == null) {
                settings = WindowPopOver.of(new DisplaySettings(model));
                settings.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
            }
            settings.show(this);
        }
    }

    private static Node exports(SoundViewModel model, Supplier<Image> picture) {
        SoundExport export = model.export();
        MenuButton button = new MenuButton("Export", new FontIcon(Feather.DOWNLOAD));
        button.setId("export");
        button.getItems()
                .addAll(
                        item("Picture (PNG)…", () -> export.picture(picture.get())),
                        item("Selection (WAV)…", export::selection),
                        item("Spectrogram values (CSV)…", export::table),
                        item("Spectrogram values (NPY)…", export::matrix));
        button.setTooltip(
                new Tooltip("Save the plots, the selection or the values of the spectrogram"));
        model.shownProperty()
                .subscribe(shown -> button.setDisable(shown.filter(s -> !s.isEmpty()).isEmpty()));
        return button;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
