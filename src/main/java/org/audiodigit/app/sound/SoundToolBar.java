package org.audiodigit.app.sound;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.raster.ColourMap;
import org.audiodigit.app.sound.raster.WindowPreset;
import org.audiodigit.app.view.ComboBoxes;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Playback and looks. */
final class SoundToolBar extends FlowPane {

    private final List<Node> looks;

    /** Shown in tool tips while there is no recording whose rate would tell. */
    private static final int USUAL_RATE = 48_000;

    SoundToolBar(SoundViewModel model) {
        getStyleClass().add("sound-tools");
        SpectrogramSettingsViewModel look = model.look();
        looks = List.of(colourMaps(look), frequencies(look), new LevelSlider(look), windows(model));
        getChildren().addAll(playButton(model), loopButton(model.playback()));
        getChildren().addAll(looks);
    }

    /** Without room for all, playback stays. */
    void showLooks(boolean shown) {
        for (Node node : looks) {
            node.setVisible(shown);
            node.setManaged(shown);
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

    private static Node colourMaps(SpectrogramSettingsViewModel look) {
        ComboBox<ColourMap> box = new ComboBox<>();
        box.setId("colour-map");
        box.getItems().addAll(ColourMap.values());
        box.setCellFactory(list -> new ColourMapCell());
        box.setButtonCell(new ColourMapCell());
        ComboBoxes.bind(box, look.colourMapProperty());
        box.setAccessibleText("Colour map");
        box.setTooltip(new Tooltip("Colours of the spectrogram, from silent to loud"));
        return box;
    }

    private static Node windows(SoundViewModel model) {
        SegmentedButtons<WindowPreset> choice =
                new SegmentedButtons<>(
                        WindowPreset.class,
                        model.look().windowProperty(),
                        SoundToolBar::nameOfWindow);
        model.picture()
                .drawableProperty()
                .subscribe(
                        sound -> {
                            int rate = sound.map(s -> s.waveform().sampleRate()).orElse(USUAL_RATE);
                            choice.explain(window -> tip(window, rate));
                        });
        return choice.node();
    }

    private static String nameOfWindow(WindowPreset window) {
        return switch (window) {
            case NOTEBOOK -> "notebook";
            case NARROW -> "narrow";
            case WIDE -> "wide";
        };
    }

    private static String tip(WindowPreset window, int rate) {
        String what =
                switch (window) {
                    case NOTEBOOK -> "As the notebook cuts it.";
                    case NARROW -> "Narrow bands: long frames tell pitches apart.";
                    case WIDE -> "Wide bands: short frames tell moments apart.";
                };
        return what + "\n" + SoundDescription.framing(window.at(rate), rate);
    }

    private static Node frequencies(SpectrogramSettingsViewModel look) {
        SegmentedButtons<FrequencyScale> choice =
                new SegmentedButtons<>(
                        FrequencyScale.class,
                        look.frequencyProperty(),
                        scale -> scale == FrequencyScale.MEL ? "mel" : "linear");
        choice.explain(
                scale ->
                        scale == FrequencyScale.MEL
                                ? "Frequencies as far apart as they sound"
                                : "Frequencies equally far apart");
        return choice.node();
    }
}
