package org.audiodigit.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.audiodigit.signal.SampleSource;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavRecordingTest {

    private static final Waveform NOISE = Sounds.noise(0.2, 5000, 8000, 7);

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("noise.wav");
        WavWriter.write(file, NOISE);
    }

    @Test
    void aShortRecordingIsInMemory() throws IOException {
        WavRecording recording = WavRecording.open(file);
        assertThat(recording.inMemory()).isPresent();
        Files.delete(file);
        assertThat(read(recording, 10, 100)).hasSize(100).doesNotContain(0);
    }

    @Test
    void partsOfALongRecordingEqualThoseOfTheWholeFile() throws IOException {
        WavRecording recording = WavRecording.open(file, 4999);
        assertThat(recording.inMemory()).isEmpty();
        assertThat(recording.samples()).isSameAs(recording);
        Waveform whole = WavReader.read(file).waveform();
        assertThat(recording.seconds()).isEqualTo(whole.seconds());
        for (int start : new int[] {-50, 0, 1234, 4950, 6000}) {
            assertThat(read(recording, start, 100)).isEqualTo(read(whole, start, 100));
        }
        float[] pieces = new float[300];
        recording.read(100, 30, 400, pieces);
        float[] expected = new float[300];
        whole.read(100, 30, 400, expected);
        assertThat(pieces).isEqualTo(expected);
    }

    private static float[] read(SampleSource from, int start, int count) throws IOException {
        float[] to = new float[count];
        from.read(start, to);
        return to;
    }

    @Test
    void aFileThatChangedMeanwhileIsReported() throws IOException {
        WavRecording recording = WavRecording.open(file, 100);
        WavWriter.write(file, Sounds.noise(0.2, 400, 8000, 7));
        assertThatExceptionOfType(WavException.class)
                .isThrownBy(() -> read(recording, 0, 10))
                .withMessageContaining("changed");
        Files.delete(file);
        assertThatExceptionOfType(WavException.class).isThrownBy(() -> read(recording, 0, 10));
    }

    @Test
    void aRecordingOfDaysIsRefusedWithItsLength() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.seek(40);
            large.writeInt(-1); // the length is that of the file
            large.setLength(44 + 2L * Integer.MAX_VALUE + 20);
        }
        assertThatExceptionOfType(WavException.class)
                .isThrownBy(() -> WavRecording.open(file))
                .withMessageContaining("lasts 74.6 hours");
    }
}
