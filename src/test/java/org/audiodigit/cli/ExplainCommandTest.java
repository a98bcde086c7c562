package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.files.ProgramFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class ExplainCommandTest {

    @TempDir private Path folder;
    private final Console console = new Console();
    private Path file;
    private Path image;

    @BeforeEach
    void recording() throws IOException {
        Path samples = BundledRecordings.unpackedIn(ProgramFolder.standard());
        file = Files.copy(samples.resolve("01/7_01_0.wav"), folder.resolve("7.wav"));
        image = folder.resolve("7.png");
    }

    private int explain(Object... arguments) {
        return console.run(Stream.concat(Stream.of("explain"), Stream.of(arguments)).toArray());
    }

    @Test
    void writesTheImageOfTheMostProbableLabel() throws IOException {
        assertThat(explain(file, "--output", image)).isZero();

        BufferedImage picture = ImageIO.read(image.toFile());
        assertThat(picture.getWidth()).isEqualTo(8 * 96);
        assertThat(picture.getHeight()).isEqualTo(8 * 40);
        assertThat(console.out().get(0)).startsWith(file + ": 7, ");
        assertThat(console.out().get(1)).startsWith(image + ": time from left to right, ");
        assertThat(console.out().get(2))
                .matches("Most for 7: [\\d.]+ to [\\d.]+ k?Hz at [\\d.]+ to [\\d.]+ s\\. .*");
    }

    @Test
    void explainsAnotherLabel() throws IOException {
        Path other = folder.resolve("1.png");
        assertThat(explain(file, "--output", image)).isZero();
        assertThat(explain(file, "--label", "1", "--output", other)).isZero();

        assertThat(Files.mismatch(image, other)).isNotNegative();
        assertThat(console.out().get(1)).contains("orange speaks for 1");
    }

    @Test
    void printsTheNumbersWithTheirAxes() {
        assertThat(explain(file, "--json")).isZero();

        JsonObject json = JsonParser.parseString(console.out().get(0)).getAsJsonObject();
        assertThat(json.get("label").getAsString()).isEqualTo("7");
        JsonArray frames = json.getAsJsonArray("frames");
        JsonArray bands = json.getAsJsonArray("bands");
        assertThat(frames).hasSize(96);
        assertThat(bands).hasSize(40);
        assertThat(frames.get(95).getAsDouble() - frames.get(0).getAsDouble())
                .isBetween(0.949, 0.951);
        assertThat(bands.get(0).getAsDouble()).isBetween(50.0, 120.0);
        assertThat(bands.get(39).getAsDouble()).isBetween(3000.0, 3600.0);
        assertThat(json.getAsJsonArray("importance")).hasSize(96);
        assertThat(json.getAsJsonArray("importance").get(0).getAsJsonArray()).hasSize(40);
    }

    @Test
    void refusesAnUnknownLabelAndAMissingOutput() {
        assertThat(explain(file, "--label", "eleven", "--output", image)).isEqualTo(2);
        assertThat(console.error()).contains("--label: the model has the labels 0, 1, ");
        assertThat(explain(file)).isEqualTo(2);
        assertThat(console.error()).contains("--output or --json is required");
        assertThat(image).doesNotExist();
    }

    @Test
    void keepsTheRecordingAndReportsAnUnreadableOne() throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThat(explain(file, "--output", file)).isEqualTo(2);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);

        Path broken = Files.writeString(folder.resolve("b.wav"), "no sound");
        assertThat(explain(broken, "--output", image)).isEqualTo(1);
        assertThat(console.error()).contains(broken + ": ");
        assertThat(image).doesNotExist();
    }
}
