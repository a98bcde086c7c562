package org.audiodigit.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.audiodigit.testing.ThreadCosts;

/**
 * Limits the cost of reading or rejecting a file: allocations of four times its size plus 16 MB,
 * and one second of CPU time per 10 MB, at least one.
 */
final class WavCosts {

    private static final long SPARE_BYTES = 16 << 20;
    private static final double BYTES_PER_SECOND = 10e6;

    private WavCosts() {}

    /**
     * @return empty if the reader rejects the file
     * @throws AssertionError if a limit is exceeded
     */
    static Optional<WavReader.Recording> read(Path file) throws IOException {
        ThreadCosts before = ThreadCosts.now();
        Optional<WavReader.Recording> recording = Optional.empty();
        try {
            recording = Optional.of(WavReader.read(file));
        } catch (WavException e) {
            assertThat(e.getReason()).isNotBlank();
        }
        assertLimited(ThreadCosts.now().since(before), Files.size(file));
        return recording;
    }

    /**
     * @param size of the file, in bytes
     */
    static void assertLimited(ThreadCosts costs, long size) {
        assertThat(costs.bytes()).as("allocated bytes").isLessThan(4 * size + SPARE_BYTES);
        assertThat(costs.cpuSeconds())
                .as("CPU seconds")
                .isLessThan(Math.max(1, size / BYTES_PER_SECOND));
    }
}
