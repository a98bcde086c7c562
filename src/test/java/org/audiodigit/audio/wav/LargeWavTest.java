package org.audiodigit.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads large files at a limited cost; {@code -Daudiodigit.wav.megabytes=N} sets another size. */
class LargeWavTest {

    private static final long SIZE =
            (long) Integer.getInteger("audiodigit.wav.megabytes", 30) << 20;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        // tag, channels, bits
        "1, 1, 8",
        "1, 1, 16",
        "1, 2, 16",
        "1, 1, 24",
        "1, 7, 24",
        "1, 1, 32",
        "1, 65535, 8",
        "3, 1, 32",
        "3, 2, 64",
        "6, 1, 8",
        "7, 3, 8",
    })
    void readsManySamples(int tag, int channels, int bits) throws Exception {
        int bytesPerFrame = channels * bits / 8;
        long size = SIZE - SIZE % bytesPerFrame;
        WavFileBuilder head = WavFileBuilder.riff().fmt(tag, channels, 8000, bits);
        Path file = large(head.chunk("data", size, new byte[0]).bytes(), size);

        assertThat(WavCosts.read(file).orElseThrow().header().frames())
                .isEqualTo(size / bytesPerFrame);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIST", "data", "fmt ", "\0\0\0\0"})
    void skipsLargeChunk(String id) throws Exception {
        byte[] valid = WavFileBuilder.pcm16(8000, 1, 2, 3);
        WavFileBuilder other = WavFileBuilder.riff().chunk(id, SIZE, new byte[0]);
        byte[] head = Arrays.copyOf(valid, valid.length + 8);
        System.arraycopy(other.bytes(), 12, head, valid.length, 8);

        assertThat(WavCosts.read(large(head, SIZE)).orElseThrow().waveform().length()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsManyEmptyChunks(boolean hasSamples) throws Exception {
        byte[] head =
                hasSamples ? WavFileBuilder.pcm16(8000, 1, 2, 3) : WavFileBuilder.riff().bytes();

        WavCosts.read(large(head, SIZE));
    }

    /** Appends zeros to the head, as a sparse file if the file system supports it. */
    private Path large(byte[] head, long more) throws IOException {
        Path file = folder.resolve("large.wav");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write(head);
            bytes.setLength(head.length + more);
        }
        return file;
    }
}
