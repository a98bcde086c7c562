package org.audiodigit.signal.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;

class BiquadTest {

    private static final int RATE = 8000;

    /** Gain of the settled filter in dB. */
    private static double gain(Biquad filter, double hertz) {
        float[] in = Sounds.sine(hertz, 1, RATE, RATE).samples();
        double before = settled(in);
        return 20 * Math.log10(settled(filter.apply(in)) / before);
    }

    private static double settled(float[] samples) {
        return new Waveform(Arrays.copyOfRange(samples, RATE / 2, RATE), RATE).rms();
    }

    @Test
    void lowPassHasThreeDecibelCutoffAndTwelveDecibelsPerOctave() {
        Biquad filter = Biquad.lowPass(500, RATE);
        assertThat(gain(filter, 50)).isCloseTo(0, within(0.1));
        assertThat(gain(filter, 500)).isCloseTo(-3, within(0.1));
        assertThat(gain(filter, 1000)).isCloseTo(-12.8, within(0.5));
    }

    @Test
    void highPassHasThreeDecibelCutoffAndTwelveDecibelsPerOctave() {
        Biquad filter = Biquad.highPass(500, RATE);
        assertThat(gain(filter, 3000)).isCloseTo(0, within(0.1));
        assertThat(gain(filter, 500)).isCloseTo(-3, within(0.1));
        assertThat(gain(filter, 125)).isCloseTo(-24, within(0.5));
    }

    @Test
    void peakingFilterChangesItsCentreOnly() {
        assertThat(gain(Biquad.peaking(1000, 1, 6, RATE), 1000)).isCloseTo(6, within(0.1));
        assertThat(gain(Biquad.peaking(1000, 1, -9, RATE), 1000)).isCloseTo(-9, within(0.1));
        assertThat(gain(Biquad.peaking(1000, 1, 6, RATE), 60)).isCloseTo(0, within(0.2));
    }

    @Test
    void onePassEqualsThreePasses() {
        Biquad peaking = Biquad.peaking(1000, 1, 6, RATE);
        Biquad low = Biquad.lowPass(2000, RATE);
        Biquad high = Biquad.highPass(300, RATE);
        float[] noise = Sounds.noise(0.1, 1001, RATE, 3).samples();

        assertThat(peaking.applyWith(low, high, noise))
                .isEqualTo(high.apply(low.apply(peaking.apply(noise))));
        assertThat(peaking.applyWith(low, high, new float[0])).isEmpty();
    }

    @Test
    void limitsFrequenciesAboveHalfTheRate() {
        float[] noise = Sounds.noise(0.1, RATE, RATE, 1).samples();
        assertThat(new Waveform(Biquad.lowPass(9000, RATE).apply(noise), RATE).rms())
                .isBetween(0.05, 0.2);
    }
}
