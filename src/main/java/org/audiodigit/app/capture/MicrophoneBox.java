package org.audiodigit.app.capture;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.view.ComboBoxes;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.Level;
import org.audiodigit.common.Formats;

/** Selects the microphone and shows its input level. */
public final class MicrophoneBox extends VBox {

    public MicrophoneBox(InputViewModel inputs, RecordingViewModel recording) {
        getStyleClass().add("microphone-box");
        LevelMeter meter = new LevelMeter();
        recording.levelProperty().subscribe(meter::show);
        ComboBox<AudioDevice> box = devices(inputs);
        box.disableProperty()
                .bind(
                        inputs.missingProperty()
                                .or(recording.stateProperty().isNotEqualTo(State.IDLE)));
        getChildren().addAll(box, meter);
    }

    private static ComboBox<AudioDevice> devices(InputViewModel inputs) {
        ComboBox<AudioDevice> box = new ComboBox<>();
        box.setId("input");
        box.setPromptText("No microphone");
        box.setAccessibleText("input device");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setItems(inputs.inputs());
        Runnable show = () -> box.setValue(inputs.selectedProperty().get().orElse(null));
        inputs.selectedProperty().subscribe(selected -> show.run());
        box.valueProperty()
                .subscribe(
                        value -> {
                            // refilling the list also changes the value
                            if (value != null && box.isShowing()) {
                                inputs.select(value);
                            }
                        });
        // the arrow keys change the value while the list is closed
        box.addEventHandler(
                KeyEvent.KEY_RELEASED,
                event -> {
                    if (event.getCode().isArrowKey() && box.getValue() != null) {
                        inputs.select(box.getValue());
                    }
                });
        ComboBoxes.restore(box, show);
        inputs.inputs().addListener((ListChangeListener<AudioDevice>) change -> show.run());
        return box;
    }

    /**
     * Shows the input level from -60 dB to full scale: a bar for the RMS and a line for the peak.
     */
    private static final class LevelMeter extends Region {

        private static final double MIN_LEVEL = -60; // dB of full scale

        /** Above this peak, in dB, a slightly louder word would be clipped. */
        private static final double LOUD_PEAK = -3;

        private static final PseudoClass LOUD = PseudoClass.getPseudoClass("loud");

        private final Region bar = part("level-bar");
        private final Region peak = part("level-peak");
        private Level level = new Level(Level.SILENT, Level.SILENT);

        public LevelMeter() {
            getStyleClass().add("level-meter");
            setId("level");
            setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
            getChildren().addAll(bar, peak);
            show(level);
        }

        private static Region part(String style) {
            Region part = new Region();
            part.getStyleClass().add(style);
            part.setManaged(false);
            return part;
        }

        public void show(Level newLevel) {
            level = newLevel;
            pseudoClassStateChanged(LOUD, level.peak() > LOUD_PEAK);
            peak.setVisible(level.peak() > MIN_LEVEL);
            setAccessibleText(
                    "input level: "
                            + (level.rms() <= MIN_LEVEL
                                    ? "silent"
                                    : Formats.decibels(level.rms(), 0)));
            requestLayout();
        }

        private static double fraction(double decibels) {
            return Math.max(0, Math.min(1, (decibels - MIN_LEVEL) / -MIN_LEVEL));
        }

        @Override
        protected void layoutChildren() {
            bar.resizeRelocate(0, 0, fraction(level.rms()) * getWidth(), getHeight());
            peak.resizeRelocate(fraction(level.peak()) * (getWidth() - 2), 0, 2, getHeight());
        }
    }
}
