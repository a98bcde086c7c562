package org.audiodigit.app.sound;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.audiodigit.app.sound.axis.AmplitudeScale;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.view.ComboBoxes;
import org.audiodigit.app.view.SegmentedButtons;
import org.audiodigit.common.ColourMap;
import org.audiodigit.common.Formats;
import org.controlsfx.control.RangeSlider;

/** The settings of the plots as a form. */
final class DisplaySettings extends GridPane {

    /** Puts a name at the height of the text in the first line of its controls. */
    private static final double LABEL_OFFSET = 6;

    DisplaySettings(SoundViewModel model) {
        getStyleClass().add("display-settings");
        PlotSettingsViewModel settings = model.settings();
        addLine("Waveform", amplitudes(settings));
        addLine("Frequencies", frequencies(settings), new FrequencyFields(model));
        addLine("Colours", colourMaps(settings));
        addLine("Levels", new LevelSlider(settings));
        addLine("Window", new WindowPane(model));
    }

    private void addLine(String name, Node... controls) {
        Label label = new Label(name);
        label.setMinWidth(USE_PREF_SIZE);
        FlowPane line = new FlowPane(controls);
        line.getStyleClass().add("display-line");
        GridPane.setValignment(label, VPos.TOP);
        label.setPadding(new Insets(LABEL_OFFSET, 0, 0, 0));
        addRow(getRowCount(), label, line);
    }

    private static Node amplitudes(PlotSettingsViewModel settings) {
        SegmentedButtons<AmplitudeScale> buttons =
                new SegmentedButtons<>(
                        AmplitudeScale.class,
                        settings.amplitudeProperty(),
                        scale -> scale == AmplitudeScale.FULL ? "±1" : "Fitted");
        buttons.setToolTips(
                scale ->
                        scale == AmplitudeScale.FULL
                                ? "From −1 to 1, so that recordings can be compared"
                                : "Up to the peak of each recording");
        return buttons.node();
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
