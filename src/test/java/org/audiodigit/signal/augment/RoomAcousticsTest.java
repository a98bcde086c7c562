package org.audiodigit.signal.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;

class RoomAcousticsTest {

    private static final int RATE = 8000;
    private static final float[] WORD = Sounds.noise(0.2, 3000, RATE, 5).samples();

    private static RandomDraws draws(long seed) {
        return new RandomDraws(new SplittableRandom(seed));
    }

    private static double rms(float[] samples, int from, int to) {
        return new Waveform(Arrays.copyOfRange(samples, from, to), RATE).rms();
    }

    @Test
    void reverberationFollowsTheWordAndDecays() {
        for (int seed = 0; seed < 50; seed++) {
            float[] result = new RoomAcoustics(RATE).reverberate(WORD, draws(seed));
            assertThat(result.length).isGreaterThan(WORD.length);
            double after = rms(result, WORD.length, result.length);
            assertThat(after).isPositive().isLessThan(rms(result, 0, WORD.length));
        }
    }

    @Test
    void tightCutRemovesSilenceAndAtMostAFifthOfTheWordAtEachEnd() {
        float[] samples = new float[10_000];
        System.arraycopy(WORD, 0, samples, 4000, WORD.length);
        for (int seed = 0; seed < 50; seed++) {
            float[] cut =
                    new ContextPadding(RATE, new NoiseBank(RATE)).cutTight(samples, draws(seed));
            assertThat(cut.length).isBetween(WORD.length * 3 / 5, WORD.length + RATE / 8);
        }
    }

    @Test
    void gateRemovesSoftSoundOnly() {
        float[] samples = Sounds.noise(0.0005, 10_000, RATE, 6).samples();
        System.arraycopy(WORD, 0, samples, 4000, WORD.length);
        float[] gated = samples.clone();
        new ContextPadding(RATE, new NoiseBank(RATE)).gate(gated, draws(1));
        assertThat(Arrays.copyOf(gated, 3800)).containsOnly(0);
        assertThat(rms(gated, 4000, 7000)).isEqualTo(rms(samples, 4000, 7000));
    }

    @Test
    void paddingAddsAtMost600MillisecondsAtEachEnd() {
        Span added = new Span(0, 2 * 6 * RATE / 10);
        for (int seed = 0; seed < 50; seed++) {
            float[] padded =
                    new ContextPadding(RATE, new NoiseBank(RATE)).padded(WORD, draws(seed));
            assertThat(padded.length - WORD.length).isBetween(added.start(), added.end());
            assertThat(new Waveform(padded, RATE).peak())
                    .isGreaterThan(0.9 * new Waveform(WORD, RATE).peak());
        }
    }
}
