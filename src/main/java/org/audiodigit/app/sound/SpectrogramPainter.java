package org.audiodigit.app.sound;

import javafx.scene.canvas.Canvas;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.Pixels;
import org.audiodigit.app.sound.raster.SpectrogramRaster;
import org.audiodigit.app.sound.raster.SpectrogramStyle;
import org.audiodigit.app.sound.raster.TiledSpectrogram;
import org.audiodigit.app.theme.CanvasColours;

/** Draws a spectrogram in an area of a canvas and requests its missing tiles. */
final class SpectrogramPainter {

    private final PixelImage image = new PixelImage();
    private final SpectrogramRaster raster = new SpectrogramRaster();

    void paint(
            Canvas canvas,
            PlotArea area,
            SoundDrawing drawing,
            SpectrogramStyle style,
            Viewport view,
            CanvasColours colours) {
        if (drawing.spectrogram().isEmpty()) {
            return;
        }
        TiledSpectrogram spectrogram = drawing.spectrogram().get();
        Pixels pixels = image.blank(canvas, area);
        drawing.requestTiles(view, pixels.width());
        raster.paint(
                pixels,
                spectrogram,
                view,
                style.relativeTo(drawing.zeroDecibels()),
                PixelImage.argb(colours.plot()));
        image.draw(canvas.getGraphicsContext2D(), area);
    }
}
