package org.audiodigit.app.sound;

import java.util.List;
import javafx.scene.canvas.Canvas;
import org.audiodigit.app.sound.axis.Tick;
import org.audiodigit.app.sound.axis.Ticks;
import org.audiodigit.app.sound.raster.DecibelRange;
import org.audiodigit.app.sound.raster.Pixels;
import org.audiodigit.app.sound.raster.SpectrogramStyle;

/** Paints which colour stands for which level. */
final class ColourBar {

    private final PixelImage image = new PixelImage();

    void paint(Canvas canvas, PlotArea area, SpectrogramStyle shading, AxisPainter axes) {
        if (!area.hasRoom()) {
            return;
        }
        DecibelRange range = shading.range();
        Pixels pixels = image.blank(canvas, area);
        for (int y = 0; y < pixels.height(); y++) {
            double part = 1 - (y + 0.5) / pixels.height();
            double level = range.low() + part * (range.high() - range.low());
            int colour = shading.colours().argb(range.level(level));
            for (int x = 0; x < pixels.width(); x++) {
                pixels.argb()[y * pixels.width() + x] = colour;
            }
        }
        image.draw(canvas.getGraphicsContext2D(), area);
        int most = (int) (area.height() / (2 * AxisPainter.LINE));
        List<Tick> ticks = Ticks.between(range.low(), range.high(), most);
        double perDecibel = area.height() / (range.high() - range.low());
        axes.right(area, ticks, level -> area.bottom() - (level - range.low()) * perDecibel);
    }
}
