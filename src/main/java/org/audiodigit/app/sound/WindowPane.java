package org.audiodigit.app.sound;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.audiodigit.app.sound.raster.AnalysisWindow;
import org.audiodigit.app.sound.raster.WindowPreset;
import org.audiodigit.app.sound.raster.WindowPreset.Framing;
import org.audiodigit.common.Formats;
import org.controlsfx.control.SegmentedButton;

/** Length and overlap of the analysis window: presets, and fields for any other values. */
final class WindowPane extends VBox {

    /** Sample rate without a recording. */
    private static final int DEFAULT_RATE = 48_000;

    private static final double NOTE_WIDTH = 400;

    private final SoundViewModel model;
    private final Map<WindowPreset, ToggleButton> presets = new EnumMap<>(WindowPreset.class);
    private final ValueField length =
            new ValueField(
                    "Length of the window, in milliseconds",
                    AnalysisWindow.MIN_MS,
                    AnalysisWindow.MAX_MS,
                    1,
                    this::setLength);
    private final ValueField overlap =
            new ValueField(
                    "Overlap of successive windows, in percent",
                    0,
                    AnalysisWindow.MAX_OVERLAP,
                    0,
                    this::setOverlap);
    private final Label framing = new Label();

    WindowPane(SoundViewModel model) {
        super(8);
        this.model = model;
        length.setId("window-length");
        overlap.setId("window-overlap");
        length.setTooltip(new Tooltip("Typically 5 ms for onsets to 40 ms for harmonics"));
        overlap.setTooltip(new Tooltip("Typically 50 to 90 %"));
        framing.getStyleClass().add("display-note");
        framing.setWrapText(true);
        framing.setMaxWidth(NOTE_WIDTH);
        framing.setMinHeight(2 * AxisPainter.LINE); // nothing moves if a text needs two lines
        SegmentedButton buttons = new SegmentedButton();
        for (WindowPreset preset : WindowPreset.values()) {
            ToggleButton button = new ToggleButton(name(preset));
            button.setTooltip(new Tooltip(purpose(preset)));
            button.setAccessibleHelp(purpose(preset));
            button.setOnAction(event -> set(AnalysisWindow.of(preset)));
            presets.put(preset, button);
            buttons.getButtons().add(button);
        }
        HBox fields =
                new HBox(
                        8,
                        new Label("Length"),
                        length,
                        new Label("ms"),
                        new Label("Overlap"),
                        overlap,
                        new Label("%"));
        fields.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(buttons, fields, framing);
        model.settings().windowProperty().subscribe(window -> show());
        model.drawing().drawableProperty().subscribe(sound -> show());
    }

    private void set(AnalysisWindow window) {
        model.settings().windowProperty().setValue(window);
        show(); // a click on the selected preset must not deselect it
    }

    private void setLength(double milliseconds) {
        set(AnalysisWindow.of(milliseconds, overlapOf(framing())));
    }

    private void setOverlap(double percent) {
        AnalysisWindow now = model.settings().windowProperty().getValue();
        double milliseconds =
                now.preset().isPresent() ? millisecondsOf(framing()) : now.milliseconds();
        set(AnalysisWindow.of(milliseconds, percent));
    }

    private int rate() {
        return model.drawing()
                .drawableProperty()
                .get()
                .map(sound -> sound.source().sampleRate())
                .orElse(DEFAULT_RATE);
    }

    private Framing framing() {
        return model.settings().windowProperty().getValue().at(rate());
    }

    private double millisecondsOf(Framing frames) {
        double milliseconds = 1000.0 * frames.frame() / rate();
        return Math.max(AnalysisWindow.MIN_MS, Math.min(milliseconds, AnalysisWindow.MAX_MS));
    }

    private static double overlapOf(Framing frames) {
        double percent = 100 - 100.0 * frames.step() / frames.frame();
        return Math.max(0, Math.min(percent, AnalysisWindow.MAX_OVERLAP));
    }

    private void show() {
        Framing frames = framing();
        Optional<WindowPreset> selected = model.settings().windowProperty().getValue().preset();
        presets.forEach(
                (preset, button) -> button.setSelected(selected.equals(Optional.of(preset))));
        length.show(millisecondsOf(frames));
        overlap.show(overlapOf(frames));
        framing.setText(SoundDescription.framing(frames, rate()));
    }

    private static String name(WindowPreset preset) {
        return Formats.capitalised(
                switch (preset) {
                    case NOTEBOOK -> "default";
                    case NARROW -> "narrowband";
                    case WIDE -> "wideband";
                });
    }

    private static String purpose(WindowPreset preset) {
        return switch (preset) {
            case NOTEBOOK -> "The frames of the stft front end";
            case NARROW -> "Long frames resolve harmonics";
            case WIDE -> "Short frames resolve onsets";
        };
    }
}
