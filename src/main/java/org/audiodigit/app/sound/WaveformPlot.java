package org.audiodigit.app.sound;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.Canvas;
import org.audiodigit.app.sound.axis.Tick;
import org.audiodigit.app.sound.axis.Ticks;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.theme.CanvasColours;

/** The upper plot: the waveform with an axis of amplitudes. */
final class WaveformPlot {

    private final WaveformPainter painter = new WaveformPainter();

    void paint(
            Canvas canvas,
            PlotLayout layout,
            SoundDrawing.Drawable sound,
            Viewport view,
            CanvasColours colours) {
        PlotArea area = layout.waveform();
        double limit = sound.limit();
        AxisPainter axes = new AxisPainter(canvas.getGraphicsContext2D(), colours);
        double middle = area.y() + area.height() / 2;
        DoubleUnaryOperator y = amplitude -> middle - amplitude / limit * area.height() / 2;
        int maxSteps = (int) Math.max(2, area.height() / (2 * AxisPainter.LINE));
        List<Tick> ticks = Ticks.between(-limit, limit, maxSteps);
        axes.horizontalGrid(area, ticks, y);
        axes.verticalGrid(
                area,
                AxisPainter.timeTicks(view, area.width()),
                seconds -> area.x() + view.positionOf(seconds, area.width()));
        painter.paint(canvas, area, sound, view, colours);
        axes.frame(area);
        axes.left(area, ticks, y);
        axes.name(area, "Amplitude");
        if (layout.bar().hasRoom()) {
            // caption of the colour bar below, which has no space for it
            axes.caption(layout.bar().x(), area, "dB of", "peak");
        }
    }
}
