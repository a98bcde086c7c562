package org.audiodigit.audio.wav;

import java.io.IOException;
import java.util.List;

/**
 * Where the samples lie, whatever the header claims.
 *
 * @param start in bytes from the start of the file
 * @param bytes how many are really there
 */
record DataExtent(long start, long bytes) {

    /**
     * Settles what the {@code data} chunk claims against the length of the file.
     *
     * @param warnings gets a sentence where the two disagree
     */
    static DataExtent of(
            RiffChunks chunks, RiffChunks.Chunk data, long fileSize, List<String> warnings)
            throws IOException {
        long there = fileSize - data.start();
        boolean open =
                data.size() == RiffChunks.OPEN
                        || data.size() == 0 && !chunks.fillTheFileFrom(data.start());
        if (open) {
            warnings.add("The recording was never closed; it was read to the end of the file.");
            return new DataExtent(data.start(), there);
        }
        if (data.size() > there) {
            warnings.add(
                    "The file was cut short: %d of %d bytes of samples are there."
                            .formatted(there, data.size()));
            return new DataExtent(data.start(), there);
        }
        return new DataExtent(data.start(), data.size());
    }

    /**
     * Number of whole frames.
     *
     * @param warnings gets a sentence where bytes are left over, or no frame is there
     */
    long frames(int bytesPerFrame, List<String> warnings) {
        if (bytes % bytesPerFrame != 0) {
            warnings.add("The last frame is incomplete and was left out.");
        }
        if (bytes < bytesPerFrame) {
            warnings.add("The file holds no samples.");
        }
        return bytes / bytesPerFrame;
    }
}
