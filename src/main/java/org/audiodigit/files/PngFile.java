package org.audiodigit.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes images as PNG. */
public final class PngFile {

    private PngFile() {}

    /**
     * @param pixels ARGB, row by row, {@code [height * width]}
     */
    public static void write(Path file, int[] pixels, int width) throws IOException {
        AtomicFile.write(file, out -> write(out, pixels, width));
    }

    /**
     * The content of a file.
     *
     * @param pixels ARGB, row by row, {@code [height * width]}
     */
    public static byte[] encode(int[] pixels, int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, pixels, width);
        return out.toByteArray();
    }

    private static void write(OutputStream out, int[] pixels, int width) throws IOException {
        int height = pixels.length / width;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java runtime cannot write PNG files");
        }
    }
}
