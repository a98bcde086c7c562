package org.audiodigit.audio.device;

import java.util.List;

/**
 * A microphone or loudspeaker that the system offers.
 *
 * @param id what the system calls it; the same each time it is plugged in
 * @param name what people call it; no two inputs, and no two outputs, share one
 * @param formats what it takes, the best first; may be empty where the system does not say
 */
public record AudioDevice(String id, String name, List<Format> formats) {

    public AudioDevice {
        formats = List.copyOf(formats);
    }

    /**
     * A way to exchange 16-bit samples with a device.
     *
     * @param sampleRate in Hz
     * @param channels 1 or 2
     */
    public record Format(int sampleRate, int channels) {}

    @Override
    public String toString() {
        return name;
    }
}
