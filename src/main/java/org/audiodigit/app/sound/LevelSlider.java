package org.audiodigit.app.sound;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.controlsfx.control.RangeSlider;

/** Which levels the colours tell apart. */
final class LevelSlider extends HBox {

    private static final double STEP = 5;

    LevelSlider(SpectrogramSettingsViewModel look) {
        getStyleClass().add("level-slider");
        setAlignment(Pos.CENTER_LEFT);
        RangeSlider slider =
                new RangeSlider(
                        SpectrogramSettingsViewModel.QUIETEST,
                        SpectrogramSettingsViewModel.LOUDEST,
                        look.lowProperty().get(),
                        look.highProperty().get());
        slider.setBlockIncrement(STEP);
        slider.setPrefWidth(128);
        slider.setAccessibleText("Levels that the colours tell apart, in dB of the peak");
        slider.skinProperty().subscribe(skin -> nameThumbs(slider));
        slider.setTooltip(
                new Tooltip(
                        "Levels from the first colour to the last, in dB of the recording's peak"));
        slider.lowValueProperty().bindBidirectional(look.lowProperty());
        slider.highValueProperty().bindBidirectional(look.highProperty());
        Label range = new Label();
        range.getStyleClass().add("level-range");
        range.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> text(look), look.lowProperty(), look.highProperty()));
        getChildren().addAll(slider, range);
    }

    /** It is the thumbs that take the focus. */
    private static void nameThumbs(RangeSlider slider) {
        name(slider.lookup(".low-thumb"), "Level of the first colour");
        name(slider.lookup(".high-thumb"), "Level of the last colour");
    }

    private static void name(Node thumb, String text) {
        if (thumb != null) {
            thumb.setAccessibleText(text);
        }
    }

    private static String text(SpectrogramSettingsViewModel look) {
        return "%.0f to %.0f dB".formatted(look.lowProperty().get(), look.highProperty().get());
    }
}
