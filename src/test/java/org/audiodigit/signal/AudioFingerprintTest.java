package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.audiodigit.testing.SpokenDigits;
import org.junit.jupiter.api.Test;

class AudioFingerprintTest {

    private static Waveform word(int digit) throws IOException {
        return Resampling.toRate(SpokenDigits.word(digit), AudioFingerprint.RATE);
    }

    private static Waveform scaled(Waveform waveform, float gain) {
        float[] samples = waveform.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= gain;
        }
        return new Waveform(samples, waveform.sampleRate());
    }

    @Test
    void gainChangesNothing() throws IOException {
        AudioFingerprint original = AudioFingerprint.of(word(7));

        assertThat(AudioFingerprint.of(scaled(word(7), 0.25f)).prints())
                .isEqualTo(original.prints());
        assertThat(AudioFingerprint.of(scaled(word(7), 1e30f)).prints())
                .isEqualTo(original.prints());
    }

    @Test
    void aCutShiftsTheFrames() throws IOException {
        Waveform seven = word(7);
        int cut = 10 * AudioFingerprint.HOP;
        Waveform rest =
                new Waveform(
                        Arrays.copyOfRange(seven.samples(), cut, seven.length()),
                        seven.sampleRate());

        AudioFingerprint original = AudioFingerprint.of(seven);

        assertThat(original.bitErrorRate(AudioFingerprint.of(rest), 10)).isLessThan(0.01);
        assertThat(original.bitErrorRate(AudioFingerprint.of(rest), 0)).isGreaterThan(0.2);
    }

    @Test
    void otherWordsDifferInMostFrames() throws IOException {
        AudioFingerprint seven = AudioFingerprint.of(word(7));

        assertThat(seven.bitErrorRate(AudioFingerprint.of(word(2)), 0)).isGreaterThan(0.35);
    }

    @Test
    void silentOrShortRecordingsHaveNoPrints() {
        Waveform silence = new Waveform(new float[8000], AudioFingerprint.RATE);
        Waveform nothing = new Waveform(new float[0], AudioFingerprint.RATE);

        assertThat(AudioFingerprint.of(silence).prints()).containsOnly(AudioFingerprint.NONE);
        assertThat(AudioFingerprint.of(nothing).prints()).isEmpty();
        assertThat(AudioFingerprint.of(silence).bitErrorRate(AudioFingerprint.of(silence), 0))
                .isEqualTo(1);
    }
}
