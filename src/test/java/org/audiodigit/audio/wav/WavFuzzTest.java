package org.audiodigit.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.testing.Fuzzer;
import org.audiodigit.testing.ThreadCosts;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading any bytes gives finite samples or a sentence, at a limited cost. */
class WavFuzzTest {

    @TempDir private Path folder;

    /** A valid file of each container and encoding. */
    public static List<byte[]> seeds() {
        WavFileBuilder tagged =
                WavFileBuilder.riff().chunk("LIST", new byte[5]).fmt(1, 2, 44_100, 24);
        WavFileBuilder rf64 = WavFileBuilder.of("RF64").ds64(30).extensible(1, 2, 8000, 24, 20);
        WavFileBuilder rifx = WavFileBuilder.of("RIFX").fmt(WavFileBuilder.FLOAT, 1, 8000, 64);
        WavFileBuilder floats = WavFileBuilder.riff().fmt(WavFileBuilder.FLOAT, 1, 16_000, 32);
        return List.of(
                WavFileBuilder.pcm16(8000, 1, -2, 3, -4, 5),
                tagged.data(new byte[60]).chunk("LIST", new byte[4]).bytes(),
                rf64.chunk("data", 0xFFFF_FFFFL, new byte[30]).chunk("bext", new byte[6]).bytes(),
                rifx.data(rifx.doubles(0.5, Double.NaN, 1e300)).bytes(),
                floats.data(floats.floats(0.5f, Float.POSITIVE_INFINITY, -3e38f)).bytes(),
                WavFileBuilder.riff()
                        .fmt(WavFileBuilder.A_LAW, 1, 8000, 8)
                        .data(new byte[9])
                        .bytes(),
                WavFileBuilder.riff()
                        .fmt(WavFileBuilder.MU_LAW, 3, 8000, 8)
                        .data(new byte[9])
                        .bytes(),
                WavFileBuilder.riff().data(new byte[8]).fmt(1, 1, 8000, 12).bytes());
    }

    @Test
    void readsOrRejectsEveryFile() throws Exception {
        Path file = folder.resolve("a.wav");
        new Fuzzer("wav-reader", seeds(), 3000)
                .run(bytes -> outcome(WavFileBuilder.write(file, bytes), bytes.length));
    }

    private static String outcome(Path file, int size) {
        ThreadCosts before = ThreadCosts.now();
        String outcome = outcome(file);
        WavCosts.assertLimited(ThreadCosts.now().since(before), size);
        return outcome;
    }

    /** Reading in parts gives the same samples. */
    private static void assertPartsEqual(Path file, float[] samples) throws WavException {
        try (WavFile parts = WavFile.open(file)) {
            int middle = samples.length / 3;
            assertThat(parts.read(middle, Long.MAX_VALUE).samples())
                    .isEqualTo(Arrays.copyOfRange(samples, middle, samples.length));
            assertThat(parts.read(0, middle).samples()).isEqualTo(Arrays.copyOf(samples, middle));
        } catch (WavException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String outcome(Path file) {
        try {
            WavReader.Recording recording = WavReader.read(file);
            float[] samples = recording.waveform().samples();
            assertThat(recording.header().frames()).isEqualTo(samples.length);
            for (float sample : samples) {
                if (!Float.isFinite(sample)) {
                    throw new AssertionError("a sample is " + sample);
                }
            }
            assertPartsEqual(file, samples);
            return recording.header().format() + " " + recording.header().warnings();
        } catch (WavException e) {
            if (!e.getMessage().equals(file + ": " + e.getReason())
                    || e.getReason().contains("\n")
                    || e.getReason().contains("Exception")) {
                throw new AssertionError("not a sentence: " + e.getMessage());
            }
            return e.getReason();
        }
    }
}
