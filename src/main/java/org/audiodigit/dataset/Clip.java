package org.audiodigit.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A recording of a data set.
 *
 * @param id path relative to the data set's folder, with {@code /} on every system
 * @param file absolute path
 * @param label the spoken word
 * @param speaker the speaker; empty if the path does not contain it
 * @param take number of the recording among those of the same speaker and label; empty if the path
 *     does not contain it
 * @param sampleRate in Hz, positive
 * @param frames samples per channel, positive
 */
public record Clip(
        String id,
        Path file,
        String label,
        Optional<String> speaker,
        OptionalInt take,
        int sampleRate,
        long frames) {

    public Clip {
        if (sampleRate <= 0 || frames <= 0) {
            throw new IllegalArgumentException(id + ": " + frames + " frames at " + sampleRate);
        }
    }

    /** Duration in seconds. */
    public double seconds() {
        return (double) frames / sampleRate;
    }
}
