package org.audiodigit.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    @TempDir private Path folder;

    @Test
    void cellsThatWouldBreakTheTableAreQuoted() throws IOException {
        Path file = folder.resolve("t.csv");
        CsvFile.write(
                file, List.of(List.of("file", "said"), List.of("a,b.wav", "the \"seven\"\nor so")));
        assertThat(Files.readString(file))
                .isEqualTo("file,said\r\n\"a,b.wav\",\"the \"\"seven\"\"\nor so\"\r\n");
    }

    @Test
    void aPictureKeepsItsPixels() throws IOException {
        WritableImage image = new WritableImage(3, 2);
        image.getPixelWriter().setColor(2, 1, Color.web("#0969da"));
        Path file = folder.resolve("p.png");
        PngFile.write(file, image);
        assertThat(ImageIO.read(file.toFile()).getRGB(2, 1)).isEqualTo(0xFF0969DA);
        assertThat(ImageIO.read(file.toFile()).getRGB(0, 0) >>> 24).isZero();
    }
}
