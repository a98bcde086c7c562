package org.audiodigit.app.sound;

import javafx.scene.canvas.Canvas;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.Pixels;
import org.audiodigit.app.sound.raster.SpectrogramRaster;
import org.audiodigit.app.theme.CanvasColours;

/** Paints a spectrogram into an area of a canvas, and has what is missing computed. */
final class SpectrogramPainter {

    private final PixelImage image = new PixelImage();
    private final SpectrogramRaster raster = new SpectrogramRaster();

    void paint(
            Canvas canvas,
            PlotArea area,
            SoundDrawing picture,
            Viewport view,
            CanvasColours colours) {
        if (picture.grid().isEmpty()) {
            return;
        }
        Pixels pixels = image.blank(canvas, area);
        picture.need(view, pixels.width());
        raster.paint(
                pixels,
                picture.tiles().orElseThrow(),
                picture.grid().orElseThrow(),
                picture.drawableProperty().get().orElseThrow().waveform().sampleRate(),
                view,
                picture.look().shading().around(picture.zeroDecibels()),
                PixelImage.argb(colours.plot()));
        image.draw(canvas.getGraphicsContext2D(), area);
    }
}
