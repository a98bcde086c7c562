package org.audiodigit.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavWriterTest {

    @TempDir private Path folder;

    @Test
    void writesMinimalHeader() throws Exception {
        Path file = folder.resolve("a.wav");
        WavWriter.write(file, new Waveform(new float[] {0, 0.5f, -0.5f}, 44100));
        assertThat(file).hasBinaryContent(WavFileBuilder.pcm16(44100, 0, 16384, -16384));
    }

    @Test
    void roundsAndClipsAmplitudes() throws Exception {
        float step = 1 / 32768f;
        float[] amplitudes = {
            0.4f * step,
            0.6f * step,
            -0.6f * step,
            1,
            -1,
            7,
            -7,
            1e30f,
            -1e30f,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY
        };
        Path file = folder.resolve("a.wav");
        WavWriter.write(file, new Waveform(amplitudes, 8000));
        int[] steps = {0, 1, -1, 32767, -32768, 32767, -32768, 32767, -32768, 0, 0, 0};
        assertThat(file).hasBinaryContent(WavFileBuilder.pcm16(8000, steps));
    }

    @Test
    void writtenFileCanBeRead() throws Exception {
        Random random = new Random(4);
        float[] samples = new float[100_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = 2 * random.nextFloat() - 1;
        }
        Path file = folder.resolve("a.wav");
        WavWriter.write(file, new Waveform(samples, 48000));
        WavReader.Recording recording = WavReader.read(file);
        assertThat(recording.header().warnings()).isEmpty();
        assertThat(recording.waveform().sampleRate()).isEqualTo(48000);
        float[] read = recording.waveform().samples();
        assertThat(read).hasSameSizeAs(samples);
        for (int i = 0; i < read.length; i++) {
            assertThat(Math.abs(read[i] - samples[i])).isLessThanOrEqualTo(1 / 32768f);
        }
    }

    @Test
    void readAndWrittenFileIsIdentical() throws Exception {
        int[] steps = new int[65536];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i - 32768;
        }
        byte[] bytes = WavFileBuilder.pcm16(8000, steps);
        Path file = WavFileBuilder.write(folder.resolve("a.wav"), bytes);
        WavWriter.write(file, WavReader.read(file).waveform());
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void writesRecordingWithoutSamples() throws Exception {
        Path file = folder.resolve("a.wav");
        WavWriter.write(file, new Waveform(new float[0], 8000));
        assertThat(file).hasBinaryContent(WavFileBuilder.pcm16(8000));
    }

    @Test
    void failureLeavesNoTemporaryFile() throws Exception {
        Path occupied = Files.createDirectories(folder.resolve("a.wav/inside"));
        Waveform waveform = new Waveform(new float[] {1}, 8000);
        assertThatThrownBy(() -> WavWriter.write(occupied.getParent(), waveform))
                .isInstanceOf(IOException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(occupied.getParent());
        }
    }
}
