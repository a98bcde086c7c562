package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.testing.RealRecordings;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both readers return the same samples for formats that the JDK reads correctly. */
class JavaSoundTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1,8", "1,16", "1,24", "1,32", "3,32", "3,64"})
    void readsLinearSamples(int tag, int bits) throws Exception {
        byte[] noise = tag == WavFileBuilder.FLOAT ? floatNoise(bits) : noise();
        assertSameSamples(WavFileBuilder.riff().fmt(tag, 1, 16000, bits).data(noise));
        assertSameSamples(WavFileBuilder.riff().extensible(tag, 1, 16000, bits, bits).data(noise));
    }

    @ParameterizedTest
    @CsvSource({"6", "7"})
    void readsEveryLogarithmicCode(int tag) throws Exception {
        byte[] codes = new byte[256];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) i;
        }
        assertSameSamples(WavFileBuilder.riff().fmt(tag, 1, 8000, 8).data(codes));
    }

    @Tag("data")
    @Test
    void readsRealRecordings() throws Exception {
        Path fsdd = RealRecordings.dataset("fsdd");
        List<Path> files;
        try (Stream<Path> tree = Files.walk(fsdd)) {
            files = tree.filter(f -> f.toString().endsWith(".wav")).toList();
        }
        assumeFalse(files.isEmpty(), "no recordings in " + fsdd);
        for (Path file : files) {
            WavReader.Recording recording = WavReader.read(file);
            assertThat(recording.header().warnings()).as(file.toString()).isEmpty();
            assertThat(recording.waveform().samples())
                    .as(file.toString())
                    .isEqualTo(JavaSound.read(file));
        }
    }

    private void assertSameSamples(WavFileBuilder wav) throws Exception {
        Path file = wav.write(folder.resolve("a.wav"));
        float[] expected = JavaSound.read(file);
        assertThat(expected).hasSizeGreaterThan(200);
        assertThat(WavReader.read(file).waveform().samples()).isEqualTo(expected);
    }

    private static byte[] noise() {
        byte[] noise = new byte[4800];
        new Random(2).nextBytes(noise);
        return noise;
    }

    private static byte[] floatNoise(int bits) {
        Random random = new Random(3);
        ByteBuffer noise = ByteBuffer.allocate(4800).order(ByteOrder.LITTLE_ENDIAN);
        while (noise.hasRemaining()) {
            if (bits == 32) {
                noise.putFloat((float) random.nextGaussian());
            } else {
                noise.putDouble(random.nextGaussian());
            }
        }
        return noise.array();
    }
}
