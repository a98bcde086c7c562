package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void soundSamplesAreLeftAlone() {
        Waveform noise = Sounds.noise(100, 50, 8000, 1);

        assertThat(Samples.sanitise(noise)).isSameAs(noise);
    }

    @Test
    void brokenSamplesBecomeSilenceAndTheFileIsNotChanged() {
        float[] broken = {
            0.5f, Float.NaN, Float.POSITIVE_INFINITY, -Float.MAX_VALUE, Float.NEGATIVE_INFINITY
        };
        float[] before = broken.clone();

        float[] usable = Samples.sanitise(new Waveform(broken, 8000)).samples();

        assertThat(usable).containsExactly(0.5f, 0, 0, -Samples.LIMIT, 0);
        assertThat(broken).isEqualTo(before);
    }
}
