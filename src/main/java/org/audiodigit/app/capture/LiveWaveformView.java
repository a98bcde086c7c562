package org.audiodigit.app.capture;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.Themes;

/** Draws the microphone signal while it is captured, with a hint for the user on top of it. */
public final class LiveWaveformView extends StackPane {

    private static final double MIN_WIDTH = 120;

    /**
     * @param hint empty if there is nothing to say
     */
    public LiveWaveformView(
            RecordingViewModel recording, Themes themes, ObservableValue<String> hint) {
        Plot plot = new Plot(recording, themes);
        plot.visibleProperty().bind(recording.stateProperty().isNotEqualTo(State.IDLE));
        Label label = new Label();
        label.setId("hearing-words");
        label.setWrapText(true);
        label.getStyleClass().add("hearing-words");
        label.textProperty().bind(hint);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        setMinWidth(MIN_WIDTH);
        getChildren().addAll(plot, label);
    }

    /** The newest sample is at the right once three seconds are full. */
    private static final class Plot extends Region {

        private static final double HEIGHT = 56;

        private final RecordingViewModel recording;
        private final Themes themes;
        private final Canvas canvas = new Canvas();

        private Plot(RecordingViewModel recording, Themes themes) {
            this.recording = recording;
            this.themes = themes;
            getStyleClass().add("live-wave");
            setAccessibleText("live waveform of the microphone");
            setMinSize(80, HEIGHT);
            setPrefHeight(HEIGHT);
            getChildren().add(canvas);
            recording.waveform().writtenProperty().subscribe(columns -> paint());
            themes.themeProperty().subscribe(theme -> paint());
        }

        @Override
        protected void layoutChildren() {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
        }

        private void paint() {
            GraphicsContext g = canvas.getGraphicsContext2D();
            CanvasColours colours = themes.get().canvas();
            double width = canvas.getWidth();
            double height = canvas.getHeight();
            double middle = height / 2;
            g.clearRect(0, 0, width, height);
            g.setFill(colours.grid());
            g.fillRect(0, Math.round(middle), width, 1);
            g.setFill(recording.speakingProperty().get() ? colours.accent() : colours.muted());
            LiveWaveform waveform = recording.waveform();
            double step = width / LiveWaveform.COLUMNS;
            for (int i = 0; i < waveform.visible(); i++) {
                double top = middle - scaled(waveform.maximum(i)) * middle;
                double bottom = middle - scaled(waveform.minimum(i)) * middle;
                g.fillRect(i * step, top, Math.max(1, step), Math.max(1, bottom - top));
            }
        }

        /** The square root makes soft speech, a few percent of full scale, visible. */
        private static double scaled(float amplitude) {
            double clamped = Math.max(-1, Math.min(1, amplitude));
            return Math.signum(clamped) * Math.sqrt(Math.abs(clamped));
        }
    }
}
