package org.audiodigit.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.testing.AnsweringDialogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    @TempDir private Path folder;

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final Exporter exporter = new Exporter(new SameThreadTasks(), dialogs);

    @Test
    void cellsWithSeparatorsOrQuotesAreQuoted() throws IOException {
        Path file = folder.resolve("t.csv");
        CsvFile.write(
                file, List.of(List.of("file", "said"), List.of("a,b.wav", "the \"seven\"\nor so")));
        assertThat(Files.readString(file))
                .isEqualTo("file,said\r\n\"a,b.wav\",\"the \"\"seven\"\"\nor so\"\r\n");
    }

    @Test
    void aNewFormatNeedsOnlyItsDescription() {
        ExportFormat<String> text = new ExportFormat<>("Text", ".txt", Files::writeString);
        dialogs.save = Optional.of(folder.resolve("note"));
        exporter.export("Export note", text, "note", "seven");
        Path written = folder.resolve("note.txt");
        assertThat(written).hasContent("seven");
        assertThat(dialogs.messages).containsExactly("Saved " + written);
        assertThat(dialogs.warnings).isEmpty();
    }

    @Test
    void aFailureNamesTheFileAndTheReason() {
        Path file = folder.resolve("missing/table.csv");
        dialogs.save = Optional.of(file);
        exporter.export("Export table", ExportFormat.CSV, "table", List.of(List.of("label")));
        assertThat(dialogs.messages).isEmpty();
        assertThat(dialogs.warnings)
                .singleElement()
                .asString()
                .contains(file.toString(), "no such file or folder");
    }

    @Test
    void nothingIsWrittenAfterACancelledQuestion() {
        exporter.export("Export table", ExportFormat.CSV, "table", List.of(List.of("label")));
        assertThat(folder).isEmptyDirectory();
        assertThat(dialogs.messages).isEmpty();
    }

    @Test
    void anImageKeepsItsPixels() throws IOException {
        WritableImage image = new WritableImage(3, 2);
        image.getPixelWriter().setColor(2, 1, Color.web("#0969da"));
        Path file = folder.resolve("p.png");
        ExportFormat.PNG.writer().write(file, image);
        assertThat(ImageIO.read(file.toFile()).getRGB(2, 1)).isEqualTo(0xFF0969DA);
        assertThat(ImageIO.read(file.toFile()).getRGB(0, 0) >>> 24).isZero();
    }
}
