package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;

class WaveformCorrelationTest {

    private static final Waveform VOICE = Resampling.toRate(Sounds.noise(0.3, 4000, 4000, 5), 8000);

    private static Waveform part(Waveform waveform, int from, int to) {
        return new Waveform(Arrays.copyOfRange(waveform.samples(), from, to), 8000);
    }

    @Test
    void theSameRecordingCorrelatesAtAnyShiftWithinReach() {
        Waveform cut = part(VOICE, 300, 7000);

        assertThat(WaveformCorrelation.best(VOICE, cut, 280, 64)).isGreaterThan(0.9999);
        assertThat(WaveformCorrelation.best(VOICE, cut, 100, 64)).isLessThan(0.2);
    }

    @Test
    void gainAndPolarityHaveNoEffect() {
        float[] inverted = VOICE.samples().clone();
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] *= -0.01f;
        }

        assertThat(WaveformCorrelation.best(VOICE, new Waveform(inverted, 8000), 0, 8))
                .isGreaterThan(0.9999);
    }

    @Test
    void shiftsBetweenTwoSamplesAreInterpolated() {
        Waveform fine = Resampling.toRate(VOICE, 16_000);
        float[] odd = new float[VOICE.length() - 1];
        for (int i = 0; i < odd.length; i++) {
            odd[i] = fine.samples()[2 * i + 1]; // half a sample later
        }

        assertThat(WaveformCorrelation.best(VOICE, new Waveform(odd, 8000), 0, 8))
                .isGreaterThan(0.995);
    }

    @Test
    void recordingsThatOverlapTooLittleDoNotCorrelate() {
        Waveform end = part(VOICE, 6000, 8000);

        assertThat(WaveformCorrelation.best(VOICE, end, 6000, 8)).isZero();
    }

    @Test
    void silenceDoesNotCorrelate() {
        Waveform silence = new Waveform(new float[4000], 8000);

        assertThat(WaveformCorrelation.best(silence, silence, 0, 8)).isZero();
    }
}
