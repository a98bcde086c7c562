package org.audiodigit.app.sound;

import java.util.List;
import org.audiodigit.signal.Waveform;

/**
 * The common scales of recordings side by side, so that they can be compared.
 *
 * @param seconds duration of the longest recording
 * @param peak of the loudest recording
 */
public record SharedAxes(double seconds, double peak) {

    public static SharedAxes of(List<Waveform> recordings) {
        return new SharedAxes(
                recordings.stream().mapToDouble(Waveform::seconds).max().orElse(0),
                recordings.stream().mapToDouble(Waveform::peak).max().orElse(0));
    }
}
