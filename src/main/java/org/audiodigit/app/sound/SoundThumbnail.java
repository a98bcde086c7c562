package org.audiodigit.app.sound;

import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.app.theme.Themes;

/** A small view of a recording: title, waveform and spectrogram without axes. */
public final class SoundThumbnail extends VBox {

    /** Height of the waveform as a share of the plot. */
    private static final double WAVEFORM_SHARE = 0.35;

    private final ThumbnailViewModel model;
    private final Themes themes;
    private final WaveformPainter waveform = new WaveformPainter();
    private final SpectrogramPainter spectrogram = new SpectrogramPainter();
    private final CanvasRegion plot = new CanvasRegion(this::paint);

    public SoundThumbnail(ThumbnailViewModel model, Themes themes) {
        this.model = model;
        this.themes = themes;
        getStyleClass().add("sound-thumbnail");
        Label title = new Label();
        title.getStyleClass().add("sound-title");
        title.textProperty().bind(model.titleProperty());
        VBox.setVgrow(plot, Priority.ALWAYS);
        plot.setMinSize(0, 48);
        getChildren().addAll(title, plot);
        model.drawing().revisionProperty().subscribe(revision -> plot.repaint());
        model.titleProperty()
                .subscribe(text -> plot.setAccessibleText("Waveform and spectrogram of " + text));
        themes.themeProperty().subscribe(theme -> plot.repaint());
    }

    private void paint(Canvas canvas) {
        SoundDrawing drawing = model.drawing();
        double width = canvas.getWidth();
        double upper = Math.round(canvas.getHeight() * WAVEFORM_SHARE);
        PlotArea above = new PlotArea(0, 0, width, upper - 2);
        PlotArea below = new PlotArea(0, upper, width, canvas.getHeight() - upper);
        drawing.drawableProperty()
                .get()
                .filter(sound -> above.hasPixels() && below.hasPixels())
                .ifPresent(
                        sound -> {
                            Viewport whole = Viewport.all(sound.waveform().seconds());
                            CanvasColours colours = themes.get().canvas();
                            waveform.paint(
                                    canvas,
                                    above,
                                    sound,
                                    whole,
                                    sound.limit(drawing.settings().amplitudeProperty().getValue()),
                                    colours);
                            spectrogram.paint(canvas, below, drawing, whole, colours);
                        });
    }
}
