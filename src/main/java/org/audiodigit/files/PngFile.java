package org.audiodigit.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes images as PNG, atomically. */
public final class PngFile {

    private PngFile() {}

    /**
     * @param pixels ARGB, row by row, {@code [height * width]}
     */
    public static void write(Path file, int[] pixels, int width) throws IOException {
        int height = pixels.length / width;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        AtomicFile.write(
                file,
                out -> {
                    if (!ImageIO.write(image, "png", out)) {
                        throw new IOException("this Java runtime cannot write PNG files");
                    }
                });
    }
}
