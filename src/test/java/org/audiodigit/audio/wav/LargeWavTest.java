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

/** Files of many MB cost little. {@code -Daudiodigit.wav.megabytes=N} tries larger ones. */
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
    void ofSamples(int tag, int channels, int bits) throws Exception {
        int bytesPerFrame = channels * bits / 8;
        long size = SIZE - SIZE % bytesPerFrame;
        WavFileBuilder head = WavFileBuilder.riff().fmt(tag, channels, 8000, bits);
        Path file = large(head.chunk("data", size, new byte[0]).bytes(), size);

        assertThat(WavCosts.read(file).orElseThrow().header().frames())
                .isEqualTo(size / bytesPerFrame);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIST", "data", "fmt ", "\0\0\0\0"})
    void ofOneChunkThatIsNotWanted(String id) throws Exception {
        byte[] wanted = WavFileBuilder.pcm16(8000, 1, 2, 3);
        WavFileBuilder other = WavFileBuilder.riff().chunk(id, SIZE, new byte[0]);
        byte[] head = Arrays.copyOf(wanted, wanted.length + 8);
        System.arraycopy(other.bytes(), 12, head, wanted.length, 8);

        assertThat(WavCosts.read(large(head, SIZE)).orElseThrow().waveform().length()).isEqualTo(3);
    }

    /** Nothing but heads of chunks without names and without content. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofEmptyChunks(boolean soundBefore) throws Exception {
        byte[] head =
                soundBefore ? WavFileBuilder.pcm16(8000, 1, 2, 3) : WavFileBuilder.riff().bytes();

        WavCosts.read(large(head, SIZE));
    }

    /** Zeros after the head; where the file system can, they take no room. */
    private Path large(byte[] head, long more) throws IOException {
        Path file = folder.resolve("large.wav");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write(head);
            bytes.setLength(head.length + more);
        }
        return file;
    }
}
