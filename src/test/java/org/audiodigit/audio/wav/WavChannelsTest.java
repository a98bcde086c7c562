package org.audiodigit.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.audiodigit.audio.wav.WavFormat.Encoding;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings of several channels, which are averaged. */
class WavChannelsTest {

    @TempDir private Path folder;

    @Test
    void replacesOnlyTheChannelThatIsNotFinite() throws Exception {
        WavFileBuilder wav = WavFileBuilder.riff().fmt(3, 2, 8000, 32);
        wav.data(wav.floats(Float.NaN, 0.5f, 0.25f, 0.75f));
        WavReader.Recording recording = WavReader.read(wav.write(folder.resolve("a.wav")));
        assertThat(recording.waveform().samples()).containsExactly(0.25f, 0.5f);
        assertThat(recording.header().warnings())
                .containsExactly("1 sample is not finite and was replaced by 0.");
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "700", "40000"})
    void averagesChannels(int channels) throws Exception {
        WavFileBuilder wav = WavFileBuilder.riff().fmt(1, channels, 8000, channels, 8);
        byte[] data = new byte[3 * channels];
        for (int i = 0; i < channels; i++) {
            data[i] = (byte) (i == 0 ? 255 : 128);
            data[channels + i] = 0;
            data[2 * channels + i] = (byte) 192;
        }
        Path file = wav.data(data).write(folder.resolve("a.wav"));
        assertThat(WavReader.read(file).waveform().samples())
                .containsExactly((float) (127 / 128.0 / channels), -1f, 0.5f);
    }

    @Test
    void readsLongRecordingInBlocks() throws Exception {
        int frames = 100_003;
        WavFileBuilder wav = WavFileBuilder.riff().fmt(1, 3, 48000, 24);
        int[] samples = new int[3 * frames];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i / 3 * 50 - 2_500_000;
        }
        Path file = wav.data(wav.ints(3, samples)).write(folder.resolve("a.wav"));
        float[] read = WavReader.read(file).waveform().samples();
        assertThat(read).hasSize(frames);
        for (int i = 0; i < frames; i++) {
            assertThat(read[i]).isEqualTo(samples[3 * i] / 8388608f);
        }
    }

    @Test
    void averagesThreeChannelsOf53Bits() throws Exception {
        WavFileBuilder wav = WavFileBuilder.riff().fmt(1, 3, 8000, 53);
        long half = 1L << 54;
        wav.data(wav.longs(7, half, half, half, -half, -half, -half, half, -half, 0));
        WavReader.Recording recording = WavReader.read(wav.write(folder.resolve("a.wav")));
        assertThat(recording.waveform().samples()).containsExactly(0.5f, -0.5f, 0f);
        WavFormat format = new WavFormat(Encoding.PCM, 3, 8000, 53, 7, false);
        assertThat(recording.header()).isEqualTo(new WavHeader(format, 3, List.of()));
    }
}
