package org.audiodigit.app.sound;

import java.util.List;
import org.audiodigit.signal.SampleSource;
import org.audiodigit.signal.Waveform;

/**
 * The common scales of recordings side by side, so that they can be compared.
 *
 * @param seconds duration of the longest recording
 * @param peak of the loudest recording in memory
 */
public record SharedAxes(double seconds, double peak) {

    public static SharedAxes of(List<? extends SampleSource> recordings) {
        return new SharedAxes(
                recordings.stream().mapToDouble(SampleSource::seconds).max().orElse(0),
                recordings.stream()
                        .filter(Waveform.class::isInstance)
                        .mapToDouble(recording -> ((Waveform) recording).peak())
                        .max()
                        .orElse(0));
    }
}
