package org.audiodigit.audio.device;

import java.util.List;
import javax.sound.sampled.AudioFormat;

/** The ways to exchange samples with devices that are tried here. */
final class LineFormats {

    static final int BYTES = 2; // a sample of 16 bits

    /** By rate, since that decides what can be heard; of two channels only the mean is used. */
    static final List<AudioDevice.Format> BEST_FIRST =
            List.of(
                    new AudioDevice.Format(48_000, 1),
                    new AudioDevice.Format(48_000, 2),
                    new AudioDevice.Format(44_100, 1),
                    new AudioDevice.Format(44_100, 2),
                    new AudioDevice.Format(16_000, 1),
                    new AudioDevice.Format(16_000, 2),
                    new AudioDevice.Format(8000, 1),
                    new AudioDevice.Format(8000, 2));

    private LineFormats() {}

    /** 16 bits, signed, the lower byte first. */
    static AudioFormat javaSound(AudioDevice.Format format) {
        return new AudioFormat(format.sampleRate(), 8 * BYTES, format.channels(), true, false);
    }
}
