package org.audiodigit.app.sound;

import javafx.scene.canvas.Canvas;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.axis.FrequencyTicks;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.theme.CanvasColours;

/** Paints the lower plot: the spectrogram with the axes of frequency, of time and of levels. */
final class SpectrogramPlot {

    private static final double TICKS_APART = 30;

    private final SpectrogramPainter painter = new SpectrogramPainter();
    private final ColourBar bar = new ColourBar();

    void paint(
            Canvas canvas,
            PlotLayout layout,
            SoundDrawing picture,
            Viewport view,
            CanvasColours colours) {
        PlotArea area = layout.spectrogram();
        AxisPainter axes = new AxisPainter(canvas.getGraphicsContext2D(), colours);
        painter.paint(canvas, area, picture, view, colours);
        double top = topHertz(picture);
        FrequencyScale scale = picture.look().shading().scale();
        axes.frame(area);
        axes.left(
                area,
                FrequencyTicks.of(scale, top, area.height(), TICKS_APART),
                hertz -> area.bottom() - scale.height(hertz, top) * area.height());
        axes.below(
                area,
                TimeTicks.of(view, area.width()),
                seconds -> area.x() + view.positionOf(seconds, area.width()),
                "s");
        bar.paint(canvas, layout.bar(), picture.look().shading(), axes);
    }

    /** The highest frequency that a recording of its rate can hold. */
    static double topHertz(SoundDrawing picture) {
        return picture.drawableProperty()
                .get()
                .map(sound -> sound.waveform().sampleRate() / 2.0)
                .orElse(1.0);
    }
}
