package org.audiodigit.app.sound;

import java.util.List;
import javafx.scene.canvas.Canvas;
import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.axis.FrequencyTicks;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.Pixels;
import org.audiodigit.app.sound.raster.SpectrogramStyle;
import org.audiodigit.app.sound.raster.SpectrogramStyle.DecibelRange;
import org.audiodigit.app.theme.CanvasColours;
import org.audiodigit.common.Ticks.Tick;

/** The lower plot: the spectrogram with axes of frequency and time, and a colour bar. */
final class SpectrogramPlot {

    private static final double MIN_TICK_DISTANCE = 25;

    private final SpectrogramPainter painter = new SpectrogramPainter();
    private final PixelImage bar = new PixelImage();

    void paint(
            Canvas canvas,
            PlotLayout layout,
            SoundDrawing drawing,
            SpectrogramStyle style,
            Viewport view,
            CanvasColours colours) {
        PlotArea area = layout.spectrogram();
        AxisPainter axes = new AxisPainter(canvas.getGraphicsContext2D(), colours);
        painter.paint(canvas, area, drawing, style, view, colours);
        FrequencyRange range = drawing.frequencies();
        FrequencyScale scale = style.scale();
        axes.frame(area);
        axes.left(
                area,
                FrequencyTicks.of(scale, range, area.height(), MIN_TICK_DISTANCE),
                hertz -> area.bottom() - scale.height(hertz, range) * area.height());
        axes.name(area, "Frequency");
        axes.below(
                area,
                AxisPainter.timeTicks(view, area.width()),
                seconds -> area.x() + view.positionOf(seconds, area.width()),
                AxisPainter.timeUnit(view));
        if (layout.bar().hasPixels() && drawing.drawableProperty().get().isPresent()) {
            paintBar(canvas, layout.bar(), style);
            labelBar(layout.bar(), drawing.drawableProperty().get().get().levels(style), axes);
        }
    }

    private void paintBar(Canvas canvas, PlotArea area, SpectrogramStyle style) {
        DecibelRange range = style.range();
        Pixels pixels = bar.blank(canvas, area);
        for (int y = 0; y < pixels.height(); y++) {
            double height = 1 - (y + 0.5) / pixels.height();
            double level = range.low() + height * (range.high() - range.low());
            int colour = style.colours().argb(range.index(level));
            for (int x = 0; x < pixels.width(); x++) {
                pixels.argb()[y * pixels.width() + x] = colour;
            }
        }
        bar.draw(canvas.getGraphicsContext2D(), area);
    }

    private static void labelBar(PlotArea area, DecibelRange range, AxisPainter axes) {
        List<Tick> ticks = AxisPainter.levelTicks(range, area.height());
        double perDecibel = area.height() / (range.high() - range.low());
        axes.right(area, ticks, level -> area.bottom() - (level - range.low()) * perDecibel);
    }
}
