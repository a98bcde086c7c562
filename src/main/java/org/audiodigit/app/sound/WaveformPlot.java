package org.audiodigit.app.sound;

import java.util.List;
import javafx.scene.canvas.Canvas;
import org.audiodigit.app.sound.axis.Tick;
import org.audiodigit.app.sound.axis.Ticks;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.theme.CanvasColours;

/** Paints the upper plot: the waveform with its axis of amplitudes. */
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
        AxisPainter.Place y = amplitude -> middle - amplitude / limit * area.height() / 2;
        int most = (int) Math.max(2, area.height() / (2 * AxisPainter.LINE));
        List<Tick> ticks = Ticks.between(-limit, limit, most);
        axes.gridAcross(area, ticks, y);
        axes.gridUpright(
                area,
                TimeTicks.of(view, area.width()),
                seconds -> area.x() + view.positionOf(seconds, area.width()));
        painter.paint(canvas, area, sound, view, colours);
        axes.frame(area);
        axes.left(area, ticks, y);
        if (layout.bar().hasRoom()) {
            // Of the bar below, beside which there is no room for it.
            axes.caption(layout.bar().x(), area, "dB of", "peak");
        }
    }
}
