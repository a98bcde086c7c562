package org.audiodigit.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.audiodigit.ThreadCosts;

/**
 * What it may cost to read a file, refused or not: memory four times its size and 16 MB, all that
 * is thrown away included, and a second of the processor for each 10 MB, or one.
 */
final class WavCosts {

    private static final long SPARE_BYTES = 16 << 20;
    private static final double BYTES_A_SECOND = 10e6;

    private WavCosts() {}

    /**
     * @return empty if it is refused
     * @throws AssertionError if it cost too much
     */
    static Optional<WavRecording> read(Path file) throws IOException {
        ThreadCosts before = ThreadCosts.now();
        Optional<WavRecording> recording = Optional.empty();
        try {
            recording = Optional.of(WavReader.read(file));
        } catch (WavException refused) {
            assertThat(refused.getReason()).isNotBlank();
        }
        assertLittle(ThreadCosts.now().since(before), Files.size(file));
        return recording;
    }

    /**
     * @param size of the file, in bytes
     */
    static void assertLittle(ThreadCosts costs, long size) {
        assertThat(costs.bytes()).as("bytes taken").isLessThan(4 * size + SPARE_BYTES);
        assertThat(costs.cpuSeconds())
                .as("seconds of the processor")
                .isLessThan(Math.max(1, size / BYTES_A_SECOND));
    }
}
