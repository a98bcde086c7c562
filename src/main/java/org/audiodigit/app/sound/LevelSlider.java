package org.audiodigit.app.sound;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.audiodigit.common.Formats;
import org.controlsfx.control.RangeSlider;

/** Selects the range of levels that the colours show. */
final class LevelSlider extends HBox {

    private static final double STEP = 5;

    LevelSlider(SpectrogramSettingsViewModel settings) {
        getStyleClass().add("level-slider");
        setAlignment(Pos.CENTER_LEFT);
        RangeSlider slider =
                new RangeSlider(
                        SpectrogramSettingsViewModel.MIN_LEVEL,
                        SpectrogramSettingsViewModel.MAX_LEVEL,
                        settings.lowProperty().get(),
                        settings.highProperty().get());
        slider.setBlockIncrement(STEP);
        slider.setPrefWidth(128);
        slider.setAccessibleText("Range of levels, in dB of the peak");
        slider.skinProperty().subscribe(skin -> nameThumbs(slider));
        slider.setTooltip(
                new Tooltip("Levels of the first and the last colour, in dB of the peak"));
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

    private static String text(SpectrogramSettingsViewModel settings) {
        return Formats.withMinus(
                "%.0f to %.0f dB"
                        .formatted(settings.lowProperty().get(), settings.highProperty().get()));
    }
}
