package org.audiodigit.app.sound;

import java.nio.IntBuffer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.audiodigit.app.sound.raster.Pixels;

/**
 * Pixels on a canvas, one for each pixel of the screen, so that nothing is blurred. Two pictures
 * take turns: while one is painted here, the other may still be on its way to the screen.
 */
final class PixelImage {

    /** Pixels that the image shows without a copy. */
    private record Picture(Pixels pixels, PixelBuffer<IntBuffer> buffer, WritableImage image) {

        static Picture of(int width, int height) {
            Pixels pixels = Pixels.blank(width, height);
            PixelBuffer<IntBuffer> buffer =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.wrap(pixels.argb()),
                            PixelFormat.getIntArgbPreInstance());
            return new Picture(pixels, buffer, new WritableImage(buffer));
        }

        boolean fits(int width, int height) {
            return pixels.width() == width && pixels.height() == height;
        }
    }

    private Picture current = Picture.of(1, 1);
    private Picture previous = current;

    /** Blank pixels for an area of a canvas. */
    Pixels blank(Canvas canvas, PlotArea area) {
        int width = (int) Math.max(1, Math.round(area.width() * scale(canvas, true)));
        int height = (int) Math.max(1, Math.round(area.height() * scale(canvas, false)));
        Picture next = previous;
        previous = current;
        current = next != previous && next.fits(width, height) ? next : Picture.of(width, height);
        current.pixels().fill(0);
        return current.pixels();
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
        current.buffer().updateBuffer(buffer -> null);
        // One pixel becomes one pixel, so smoothing would only take time.
        graphics.setImageSmoothing(false);
        graphics.drawImage(current.image(), area.x(), area.y(), area.width(), area.height());
    }

    static int argb(Color colour) {
        return 0xff << 24
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }
}
