package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void returnsValidWaveformUnchanged() {
        Waveform noise = Sounds.noise(100, 50, 8000, 1);

        assertThat(Samples.sanitise(noise)).isSameAs(noise);
    }

    @Test
    void replacesInvalidSamplesInACopy() {
        float[] invalid = {
            0.5f, Float.NaN, Float.POSITIVE_INFINITY, -Float.MAX_VALUE, Float.NEGATIVE_INFINITY
        };
        float[] before = invalid.clone();

        float[] sanitised = Samples.sanitise(new Waveform(invalid, 8000)).samples();

        assertThat(sanitised).containsExactly(0.5f, 0, 0, -Samples.LIMIT, 0);
        assertThat(invalid).isEqualTo(before);
    }
}
