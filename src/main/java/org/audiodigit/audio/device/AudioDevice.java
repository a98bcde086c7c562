package org.audiodigit.audio.device;

import java.util.List;
import javax.sound.sampled.AudioFormat;

/**
 * A microphone or loudspeaker of the system.
 *
 * @param id name in the system, the same each time the device is connected
 * @param name display name, unique among the inputs and among the outputs
 * @param formats supported formats, best first; may be empty if the system does not list them
 */
public record AudioDevice(String id, String name, List<Format> formats) {

    public AudioDevice {
        formats = List.copyOf(formats);
    }

    /**
     * A format of 16-bit samples.
     *
     * @param sampleRate in Hz
     * @param channels 1 or 2
     */
    public record Format(int sampleRate, int channels) {

        static final int BYTES_PER_SAMPLE = 2;

        /** Ordered by rate, since it limits the bandwidth; two channels are averaged. */
        static final List<Format> BEST_FIRST =
                List.of(
                        new Format(48_000, 1),
                        new Format(48_000, 2),
                        new Format(44_100, 1),
                        new Format(44_100, 2),
                        new Format(16_000, 1),
                        new Format(16_000, 2),
                        new Format(8000, 1),
                        new Format(8000, 2));

        /** Signed 16-bit samples, little-endian. */
        AudioFormat javaSound() {
            return new AudioFormat(sampleRate, 8 * BYTES_PER_SAMPLE, channels, true, false);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
