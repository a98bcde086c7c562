package org.audiodigit.app.sound;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.audiodigit.app.sound.raster.Pixels;

/** Pixels on a canvas, one for each pixel of the screen, so that nothing is blurred. */
final class PixelImage {

    private Pixels pixels = Pixels.blank(1, 1);
    private WritableImage image = new WritableImage(1, 1);

    /** Blank pixels for an area of a canvas. */
    Pixels blank(Canvas canvas, PlotArea area) {
        int width = (int) Math.max(1, Math.round(area.width() * scale(canvas, true)));
        int height = (int) Math.max(1, Math.round(area.height() * scale(canvas, false)));
        if (pixels.width() != width || pixels.height() != height) {
            pixels = Pixels.blank(width, height);
            image = new WritableImage(width, height);
        } else {
            pixels.fill(0);
        }
        return pixels;
    }

    private static double scale(Canvas canvas, boolean across) {
        if (canvas.getScene() == null || canvas.getScene().getWindow() == null) {
            return 1;
        }
        Window window = canvas.getScene().getWindow();
        return across ? window.getOutputScaleX() : window.getOutputScaleY();
    }

    /** Draws the pixels as they are now. */
    void draw(GraphicsContext graphics, PlotArea area) {
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getIntArgbPreInstance(),
                        pixels.argb(),
                        0,
                        pixels.width());
        graphics.drawImage(image, area.x(), area.y(), area.width(), area.height());
    }

    static int argb(Color colour) {
        return 0xff << 24
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }
}
