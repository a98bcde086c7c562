package org.audiodigit.app.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.sound.raster.AnalysisWindow;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundExportTest {

    private static final Waveform TONE = Sounds.sine(2000, 0.5, 8000, 8000);

    @TempDir Path folder;
    private TestContext test;
    private SoundViewModel model;
    private Path file;

    @BeforeEach
    void show() {
        test = TestContext.withoutWindow(folder);
        model = new SoundViewModel(test.context(), "test");
        model.show("tones/tone.wav", TONE);
        model.settings().windowProperty().setValue(AnalysisWindow.of(32, 50));
        file = folder.resolve("exported");
        test.dialogs().save = Optional.of(file);
    }

    @Test
    void theSelectionIsSaved() throws IOException {
        model.select(0.25, 0.5);
        model.export().selection();
        Waveform saved = WavReader.read(folder.resolve("exported.wav")).waveform();
        assertThat(saved.length()).isEqualTo(2000);
        assertThat(saved.sampleRate()).isEqualTo(8000);
        assertThat(saved.peak()).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void theTableHasALineAFrameAndAColumnAFrequency() throws IOException {
        model.select(0.25, 0.5);
        model.export().table();
        List<String> lines = Files.readAllLines(folder.resolve("exported.csv"));
        String[] hertz = lines.get(0).split(",");
        assertThat(hertz).hasSize(258).startsWith("seconds", "0.00", "15.63").endsWith("4000.00");
        // the frames start every 16 ms
        assertThat(lines).hasSizeBetween(16, 18);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            assertThat(Double.parseDouble(cells[0])).isBetween(0.25, 0.5);
            assertThat(Double.parseDouble(cells[1 + 128])).isCloseTo(-6.02, within(0.1));
            assertThat(Double.parseDouble(cells[1 + 32])).isLessThan(-60);
        }
    }

    @Test
    void theMatrixHasTheSameValues() throws IOException {
        model.export().table();
        model.export().matrix();
        List<String> lines = Files.readAllLines(folder.resolve("exported.csv"));
        byte[] bytes = Files.readAllBytes(folder.resolve("exported.npy"));
        int frames = lines.size() - 1;
        String header = new String(bytes, 0, 128, StandardCharsets.ISO_8859_1);
        assertThat(header).contains("(%d, 257)".formatted(frames));
        ByteBuffer values = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        values.position(bytes.length - 257 * Float.BYTES);
        double last = Double.parseDouble(lines.get(frames).split(",")[1]);
        assertThat((double) values.getFloat()).isCloseTo(last, within(0.01));
    }

    @Test
    void withoutARecordingNothingIsSaved() {
        model.clear();
        model.export().selection();
        model.export().table();
        assertThat(folder.resolve("exported.wav")).doesNotExist();
        assertThat(folder.resolve("exported.csv")).doesNotExist();
    }
}
