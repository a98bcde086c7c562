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
 * An image on a canvas with one pixel for each pixel of the screen, so that it is not blurred. Uses
 * two buffers in turn, since JavaFX may still be drawing the previous one.
 */
public final class PixelImage {

    /** Pixels that JavaFX draws without copying them. */
    private record Buffer(Pixels pixels, PixelBuffer<IntBuffer> buffer, WritableImage image) {

        static Buffer of(int width, int height) {
            Pixels pixels = Pixels.blank(width, height);
            PixelBuffer<IntBuffer> buffer =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.wrap(pixels.argb()),
                            PixelFormat.getIntArgbPreInstance());
            return new Buffer(pixels, buffer, new WritableImage(buffer));
        }

        boolean fits(int width, int height) {
            return pixels.width() == width && pixels.height() == height;
        }
    }

    private Buffer current = Buffer.of(1, 1);
    private Buffer previous = current;

    /** Returns transparent pixels for an area of a canvas. */
    public Pixels blank(Canvas canvas, PlotArea area) {
        int width = (int) Math.max(1, Math.round(area.width() * scale(canvas, true)));
        int height = (int) Math.max(1, Math.round(area.height() * scale(canvas, false)));
        Buffer next = previous;
        previous = current;
        current = next != previous && next.fits(width, height) ? next : Buffer.of(width, height);
        current.pixels().fill(0);
        return current.pixels();
    }

    private static double scale(Canvas canvas, boolean horizontal) {
        if (canvas.getScene() == null || canvas.getScene().getWindow() == null) {
            return 1;
        }
        Window window = canvas.getScene().getWindow();
        return horizontal ? window.getRenderScaleX() : window.getRenderScaleY();
    }

    /** Draws the pixels that {@link #blank} returned. */
    public void draw(GraphicsContext graphics, PlotArea area) {
        current.buffer().updateBuffer(buffer -> null);
        // pixels are not scaled, so that smoothing would only cost time
        graphics.setImageSmoothing(false);
        graphics.drawImage(current.image(), area.x(), area.y(), area.width(), area.height());
    }

    /** An opaque pixel of a colour. */
    public static int argb(Color colour) {
        return 0xff << 24
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }
}
