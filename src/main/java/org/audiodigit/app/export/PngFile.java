package org.audiodigit.app.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;
import org.audiodigit.files.AtomicFile;

/** Writes images as PNG, atomically. */
final class PngFile {

    private PngFile() {}

    /**
     * @param image with readable pixels, e.g. a snapshot
     */
    static void write(Path file, Image image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        AtomicFile.write(
                file,
                out -> {
                    if (!ImageIO.write(copy, "png", out)) {
                        throw new IOException("this Java runtime cannot write PNG files");
                    }
                });
    }
}
