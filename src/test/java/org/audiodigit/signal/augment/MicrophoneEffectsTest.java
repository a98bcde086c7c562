package org.audiodigit.signal.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.TreeSet;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;

class MicrophoneEffectsTest {

    private static final int RATE = 8000;

    private static float[] word() {
        return Sounds.sine(300, 0.5, 4000, RATE).samples();
    }

    private static RandomDraws draws(long seed) {
        return new RandomDraws(new SplittableRandom(seed));
    }

    private static double peak(float[] samples) {
        return new Waveform(samples, RATE).peak();
    }

    @Test
    void clippingLimitsThePeak() {
        for (int seed = 0; seed < 50; seed++) {
            float[] word = word();
            MicrophoneEffects.clip(word, draws(seed));
            assertThat(peak(word)).isBetween(0.5 * 0.049, 0.5 * 0.61);
        }
    }

    @Test
    void quantisedSoundHasFewLevels() {
        for (int seed = 0; seed < 50; seed++) {
            float[] word = word();
            MicrophoneEffects.quantise(word, draws(seed));
            TreeSet<Float> levels = new TreeSet<>();
            for (float sample : word) {
                levels.add(sample);
            }
            assertThat(levels.size()).isBetween(10, 258);
        }
    }

    @Test
    void offsetIsTheSameForAllSamples() {
        float[] word = word();
        MicrophoneEffects.offset(word, draws(1));
        float offset = word[0] - word()[0];
        assertThat(Math.abs(offset)).isBetween(1e-6f, 0.1001f);
        assertThat(word[1234] - word()[1234]).isEqualTo(offset, within(1e-6f));
    }

    @Test
    void bandLimitReducesTheLevelAndColorationKeepsIt() {
        float[] noise = Sounds.noise(0.1, RATE, RATE, 3).samples();
        double before = new Waveform(noise, RATE).rms();
        MicrophoneEffects microphone = new MicrophoneEffects(RATE);
        for (int seed = 0; seed < 50; seed++) {
            assertThat(new Waveform(microphone.limited(noise, draws(seed)), RATE).rms())
                    .isLessThan(before);
            assertThat(new Waveform(microphone.coloured(noise, draws(seed)), RATE).rms())
                    .isBetween(before / 3, before * 3);
        }
    }
}
