package org.audiodigit.audio.wav;

import java.util.List;

/**
 * Content of a WAV file according to its header and its length.
 *
 * @param frames number of whole frames in the file, which may differ from the declared number
 * @param warnings errors of the file that did not prevent reading, one sentence each
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
