package org.audiodigit.app.capture;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.Themes;

/** What is being heard, as it is heard; the newest at the right once three seconds are full. */
public final class LiveWaveformView extends Region {

    private static final double HEIGHT = 56;

    private final RecordingViewModel model;
    private final Themes themes;
    private final Canvas canvas = new Canvas();

    public LiveWaveformView(RecordingViewModel model, Themes themes) {
        this.model = model;
        this.themes = themes;
        getStyleClass().add("live-wave");
        setAccessibleText("waveform of what the microphone hears");
        setMinSize(80, HEIGHT);
        setPrefHeight(HEIGHT);
        getChildren().add(canvas);
        model.wave().writtenProperty().subscribe(columns -> paint());
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
        g.setFill(model.speakingProperty().get() ? colours.accent() : colours.muted());
        LiveWaveform wave = model.wave();
        double step = width / LiveWaveform.COLUMNS;
        for (int i = 0; i < wave.visible(); i++) {
            double top = middle - scaled(wave.highest(i)) * middle;
            double bottom = middle - scaled(wave.lowest(i)) * middle;
            g.fillRect(i * step, top, Math.max(1, step), Math.max(1, bottom - top));
        }
    }

    /** Soft speech is a few percent of full scale: the root shows it without cutting loud. */
    private static double scaled(float amplitude) {
        double held = Math.max(-1, Math.min(1, amplitude));
        return Math.signum(held) * Math.sqrt(Math.abs(held));
    }
}
