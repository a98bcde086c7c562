package org.audiodigit.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFileTest {

    @TempDir private Path folder;

    @Test
    void anyPartIsThatOfTheWholeRecording() throws Exception {
        Path file = folder.resolve("a.wav");
        WavWriter.write(file, Sounds.noise(0.1, 100_000, 8000, 1));
        float[] whole = WavReader.read(file).waveform().samples();

        try (WavFile recording = WavFile.open(file)) {
            assertThat(recording.header().frames()).isEqualTo(100_000);
            int[][] ranges = {{0, 100_000}, {70_000, 99_999}, {5, 6}, {3, 70_003}, {9, 9}};
            for (int[] range : ranges) {
                assertThat(recording.read(range[0], range[1]).samples())
                        .isEqualTo(Arrays.copyOfRange(whole, range[0], range[1]));
            }
        }
    }

    @Test
    void partsOutsideOfTheRecordingAreEmpty() throws Exception {
        byte[] bytes = WavFileBuilder.pcm16(8000, 100, 200, 300);
        Path file = WavFileBuilder.write(folder.resolve("a.wav"), bytes);

        try (WavFile recording = WavFile.open(file)) {
            assertThat(recording.read(1, 10).length()).isEqualTo(2);
            assertThat(recording.read(-5, 1).length()).isEqualTo(1);
            assertThat(recording.read(3, 10).length()).isZero();
            assertThat(recording.read(2, 1).length()).isZero();
        }
    }

    @Test
    void channelsAreAveraged() throws Exception {
        WavFileBuilder stereo = WavFileBuilder.riff().fmt(1, 2, 8000, 16);
        Path file = folder.resolve("a.wav");
        stereo.data(stereo.ints(2, 0, 0, 16_384, 0, -16_384, -16_384)).write(file);

        try (WavFile recording = WavFile.open(file)) {
            assertThat(recording.read(1, 3).samples()).containsExactly(0.25f, -0.5f);
        }
    }

    @Test
    void aFileThatIsNotWavIsOneSentence() throws IOException {
        Path file = WavFileBuilder.write(folder.resolve("a.wav"), new byte[100]);

        assertThatThrownBy(() -> WavFile.open(file))
                .isInstanceOf(WavException.class)
                .hasMessageStartingWith(file + ": ");
        assertThatThrownBy(() -> WavFile.open(folder))
                .isInstanceOf(WavException.class)
                .hasMessage(folder + ": is a folder");
    }

    @Test
    void aFileThatBecomesShorterIsOneSentence() throws Exception {
        Path file = folder.resolve("a.wav");
        WavWriter.write(file, Sounds.noise(0.1, 50_000, 8000, 1));

        try (WavFile recording = WavFile.open(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(1000);
            }
            assertThatThrownBy(() -> recording.read(0, 50_000))
                    .isInstanceOf(WavException.class)
                    .hasMessage(file + ": unexpected end of file");
        }
    }
}
