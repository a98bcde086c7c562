package org.audiodigit.app.sound;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.Pixels;
import org.audiodigit.app.sound.raster.SampleWindow;
import org.audiodigit.app.sound.raster.WaveformRaster;
import org.audiodigit.app.theme.CanvasColours;

/** Draws a waveform in an area of a canvas. */
final class WaveformPainter {

    /** Distance of samples, in pixels, from which on each sample gets a dot. */
    private static final double MIN_DOT_DISTANCE = 6;

    private static final double DOT = 4;

    private final PixelImage image = new PixelImage();
    private final WaveformRaster raster = new WaveformRaster();

    /**
     * @param limit amplitude at the upper edge, greater than 0
     */
    void paint(
            Canvas canvas,
            PlotArea area,
            SoundDrawing.Drawable sound,
            Viewport view,
            double limit,
            CanvasColours colours) {
        Pixels pixels = image.blank(canvas, area);
        Color body = colours.accent().interpolate(Color.WHITE, 0.4);
        raster.paint(
                pixels,
                sound.envelope(),
                view,
                limit,
                PixelImage.argb(colours.accent()),
                PixelImage.argb(body));
        image.draw(canvas.getGraphicsContext2D(), area);
        dots(canvas.getGraphicsContext2D(), area, sound, view, limit, colours);
    }

    private static void dots(
            GraphicsContext graphics,
            PlotArea area,
            SoundDrawing.Drawable sound,
            Viewport view,
            double limit,
            CanvasColours colours) {
        SampleWindow samples = sound.envelope().window();
        double rate = sound.source().sampleRate();
        if (area.width() / (view.span() * rate) < MIN_DOT_DISTANCE) {
            return;
        }
        graphics.setFill(colours.accent());
        int first = (int) Math.ceil(view.from() * rate);
        int last = (int) Math.min(sound.source().length() - 1, Math.floor(view.to() * rate));
        if (!samples.contains(first, last + 1)) {
            return;
        }
        double middle = area.y() + area.height() / 2;
        for (int i = first; i <= last; i++) {
            double x = area.x() + view.positionOf(i / rate, area.width());
            double y = middle - samples.at(i) / limit * area.height() / 2;
            graphics.fillOval(x - DOT / 2, y - DOT / 2, DOT, DOT);
        }
    }
}
