package org.audiodigit.audio.wav;

import java.nio.file.Path;
import java.util.Arrays;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small files that declare large sizes have a limited cost. */
class WavMemoryTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        // tag, channels, bits, declared bytes of samples, actual bytes
        "1, 1, 8, 3000000, 3000000",
        "1, 1, 1, 3000000, 3000000",
        "7, 1, 8, 3000000, 3000000",
        "1, 1, 16, 4294967294, 3000000",
        "1, 65535, 8, 3000000, 3000000",
        "3, 65535, 64, 3000000, 3000000",
        "3, 65535, 64, 4294967294, 100",
        "1, 2, 8, 4294967295, 3000000",
        "1, 1, 8, 4294967294, 1",
        "1, 1, 8, 4294967295, 0",
    })
    void readsHeaderWithLargeSize(int tag, int channels, int bits, long declared, int actual)
            throws Exception {
        Path file =
                WavFileBuilder.riff()
                        .fmt(tag, channels, 8000, bits)
                        .chunk("data", declared, new byte[actual])
                        .write(folder.resolve("a.wav"));

        WavCosts.read(file);
    }

    @ParameterizedTest
    @CsvSource({"LIST, 0", "data, 0", "RIFF, 2", "fmt , 16"})
    void readsManySmallChunks(String id, int size) throws Exception {
        WavFileBuilder chunk = WavFileBuilder.riff().chunk(id, new byte[size]);
        byte[] one = Arrays.copyOfRange(chunk.bytes(), 12, 20 + size);
        byte[] many = new byte[one.length * 100_000];
        for (int at = 0; at < many.length; at += one.length) {
            System.arraycopy(one, 0, many, at, one.length);
        }
        Path file = WavFileBuilder.riff().raw(many).write(folder.resolve("a.wav"));

        WavCosts.read(file);
    }
}
