package org.audiodigit.audio.wav;

import java.util.List;

/**
 * What a WAV file holds, known without reading its samples.
 *
 * @param format how the samples are stored
 * @param frames how many whole frames the file really has, whatever its header claims
 * @param warnings what had to be put up with, one sentence each; empty for a sound file
 */
public record WavHeader(WavFormat format, long frames, List<String> warnings) {

    public WavHeader {
        warnings = List.copyOf(warnings);
    }

    /** Duration in seconds. */
    public double seconds() {
        return (double) frames / format.sampleRate();
    }
}
