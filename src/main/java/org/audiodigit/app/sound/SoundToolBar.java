package org.audiodigit.app.sound;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.raster.ColourMap;
import org.audiodigit.app.sound.raster.WindowPreset;
import org.audiodigit.app.view.ComboBoxes;
import org.audiodigit.common.Formats;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Playback and display settings. */
final class SoundToolBar extends FlowPane {

    private final List<Node> displayControls;

    /** Sample rate for tool tips without a recording. */
    private static final int DEFAULT_RATE = 48_000;

    SoundToolBar(SoundViewModel model) {
        getStyleClass().add("sound-tools");
        PlotSettingsViewModel settings = model.settings();
        displayControls =
                List.of(
                        colourMaps(settings),
                        frequencies(settings),
                        new LevelSlider(settings),
                        windows(model));
        getChildren().addAll(playButton(model), loopButton(model.playback()));
        getChildren().addAll(displayControls);
    }

    /** Hides all but the playback buttons if there is little space. */
    void showSettings(boolean shown) {
        for (Node node : displayControls) {
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

    private static Node colourMaps(PlotSettingsViewModel settings) {
        ComboBox<ColourMap> box = new ComboBox<>();
        box.setId("colour-map");
        box.getItems().addAll(ColourMap.values());
        box.setCellFactory(list -> new ColourMapCell());
        box.setButtonCell(new ColourMapCell());
        ComboBoxes.bind(box, settings.colourMapProperty());
        box.setAccessibleText("Colour map");
        box.setTooltip(new Tooltip("Colour map of the spectrogram"));
        return box;
    }

    private static Node windows(SoundViewModel model) {
        SegmentedButtons<WindowPreset> buttons =
                new SegmentedButtons<>(
                        WindowPreset.class,
                        model.settings().windowProperty(),
                        SoundToolBar::nameOfWindow);
        model.drawing()
                .drawableProperty()
                .subscribe(
                        sound -> {
                            int rate =
                                    sound.map(s -> s.waveform().sampleRate()).orElse(DEFAULT_RATE);
                            buttons.setToolTips(window -> tip(window, rate));
                        });
        return buttons.node();
    }

    private static String nameOfWindow(WindowPreset window) {
        return switch (window) {
            case NOTEBOOK -> "Default";
            case NARROW -> "Narrowband";
            case WIDE -> "Wideband";
        };
    }

    private static String tip(WindowPreset window, int rate) {
        String purpose =
                switch (window) {
                    case NOTEBOOK -> "Default: frames of the stft front end.";
                    case NARROW -> "Narrowband: long frames resolve harmonics.";
                    case WIDE -> "Wideband: short frames resolve onsets.";
                };
        return purpose + "\n" + SoundDescription.framing(window.at(rate), rate);
    }

    private static Node frequencies(PlotSettingsViewModel settings) {
        SegmentedButtons<FrequencyScale> buttons =
                new SegmentedButtons<>(
                        FrequencyScale.class,
                        settings.frequencyProperty(),
                        scale -> scale == FrequencyScale.MEL ? "Mel" : "Linear");
        buttons.setToolTips(
                scale ->
                        scale == FrequencyScale.MEL
                                ? "Mel scale: proportional to perceived pitch"
                                : "Linear frequency scale");
        return buttons.node();
    }

    /** Name and colours of a colour map. */
    private static final class ColourMapCell extends ListCell<ColourMap> {

        private static final int WIDTH = 48;
        private static final int HEIGHT = 12;

        @Override
        protected void updateItem(ColourMap map, boolean empty) {
            super.updateItem(map, empty);
            setText(empty ? null : name(map));
            setGraphic(empty ? null : new ImageView(colours(map)));
        }

        static String name(ColourMap map) {
            return map.name().toLowerCase(Locale.ROOT);
        }

        private static WritableImage colours(ColourMap map) {
            WritableImage image = new WritableImage(WIDTH, HEIGHT);
            for (int x = 0; x < WIDTH; x++) {
                int colour = map.argb(x * (ColourMap.LEVELS - 1) / (WIDTH - 1));
                for (int y = 0; y < HEIGHT; y++) {
                    image.getPixelWriter().setArgb(x, y, colour);
                }
            }
            return image;
        }
    }

    /** Segmented buttons for the values of an enum, one of which is always selected. */
    private static final class SegmentedButtons<E extends Enum<E>> {

        private final SegmentedButton buttons = new SegmentedButton();
        private final Map<E, ToggleButton> byValue;

        SegmentedButtons(Class<E> values, Property<E> selected, Function<E, String> name) {
            byValue = new EnumMap<>(values);
            for (E value : values.getEnumConstants()) {
                ToggleButton button = new ToggleButton(name.apply(value));
                button.setTooltip(new Tooltip());
                // a click on the selected button must not deselect it
                button.setOnAction(
                        event -> {
                            button.setSelected(true);
                            selected.setValue(value);
                        });
                byValue.put(value, button);
                buttons.getButtons().add(button);
            }
            selected.subscribe(value -> byValue.get(value).setSelected(true));
        }

        /** Sets the tool tip of each button. */
        void setToolTips(Function<E, String> tip) {
            byValue.forEach(
                    (value, button) -> {
                        button.getTooltip().setText(tip.apply(value));
                        button.setAccessibleHelp(tip.apply(value));
                    });
        }

        Node node() {
            return buttons;
        }
    }

    /** Selects the range of levels that the colours show. */
    private static final class LevelSlider extends HBox {

        private static final double STEP = 5;

        LevelSlider(PlotSettingsViewModel settings) {
            getStyleClass().add("level-slider");
            setAlignment(Pos.CENTER_LEFT);
            RangeSlider slider =
                    new RangeSlider(
                            PlotSettingsViewModel.MIN_LEVEL,
                            PlotSettingsViewModel.MAX_LEVEL,
                            settings.lowProperty().get(),
                            settings.highProperty().get());
            slider.setBlockIncrement(STEP);
            slider.setPrefWidth(112);
            slider.setAccessibleText("Range of levels, in dB relative to the peak");
            slider.skinProperty().subscribe(skin -> nameThumbs(slider));
            slider.setTooltip(
                    new Tooltip(
                            "Levels of the first and the last colour, in dB relative to the peak"));
            slider.lowValueProperty().bindBidirectional(settings.lowProperty());
            slider.highValueProperty().bindBidirectional(settings.highProperty());
            Label range = new Label();
            range.getStyleClass().add("level-range");
            range.textProperty()
                    .bind(
                            Bindings.createStringBinding(
                                    () -> text(settings),
                                    settings.lowProperty(),
                                    settings.highProperty()));
            getChildren().addAll(slider, range);
        }

        /** The thumbs take the focus, not the slider. */
        private static void nameThumbs(RangeSlider slider) {
            name(slider.lookup(".low-thumb"), "Level of the first colour");
            name(slider.lookup(".high-thumb"), "Level of the last colour");
        }

        private static void name(Node thumb, String text) {
            if (thumb != null) {
                thumb.setAccessibleText(text);
            }
        }

        private static String text(PlotSettingsViewModel settings) {
            return Formats.withMinus(
                    "%.0f to %.0f dB"
                            .formatted(
                                    settings.lowProperty().get(), settings.highProperty().get()));
        }
    }
}
