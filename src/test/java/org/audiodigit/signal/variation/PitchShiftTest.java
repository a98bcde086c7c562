package org.audiodigit.signal.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.audiodigit.signal.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PitchShiftTest {

    private static final int RATE = 8000;
    private static final PitchShift PITCH = new PitchShift(RATE);
    private static final PitchEstimator ESTIMATOR = new PitchEstimator(RATE);
    private static final float[] VOWEL = Sounds.vowel(120, RATE / 2, RATE).samples();

    /** The frequency around which the sound is loudest, by a band 200 Hz wide. */
    private static int loudest(float[] samples) {
        int best = 0;
        double most = 0;
        for (int hertz = 300; hertz <= 1500; hertz += 50) {
            double energy = 0;
            for (int f = hertz - 100; f <= hertz + 100; f += 10) {
                energy += energyAt(samples, f);
            }
            if (energy > most) {
                most = energy;
                best = hertz;
            }
        }
        return best;
    }

    private static double energyAt(float[] samples, double hertz) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < samples.length; i++) {
            real += samples[i] * Math.cos(2 * Math.PI * hertz * i / RATE);
            imaginary += samples[i] * Math.sin(2 * Math.PI * hertz * i / RATE);
        }
        return real * real + imaginary * imaginary;
    }

    private static double heard(float[] samples) {
        OptionalDouble heard = ESTIMATOR.heard(samples);
        assertThat(heard).isPresent();
        return heard.getAsDouble();
    }

    @ParameterizedTest
    @ValueSource(ints = {85, 120, 180, 250, 300})
    void thePitchOfAVowelIsHeard(int hertz) {
        assertThat(heard(Sounds.vowel(hertz, RATE / 2, RATE).samples()))
                .isCloseTo(hertz, Percentage.withPercentage(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {85, 100, 150, 200, 260, 300})
    void aVowelIsAtTheNewPitchAsLongAndAsLoudAndResoundsWhereItDid(int hertz) {
        float[] moved = PITCH.moved(VOWEL, hertz);
        assertThat(moved).hasSameSizeAs(VOWEL);
        assertThat(heard(moved)).isCloseTo(hertz, Percentage.withPercentage(4));
        assertThat(loudest(moved)).isCloseTo(Sounds.FORMANT, Offset.offset(150));
        assertThat(Loudness.of(moved, RATE) / Loudness.of(VOWEL, RATE)).isBetween(0.5, 2.0);
    }

    @ParameterizedTest
    @CsvSource({"20, 100", "900, 520"})
    void noPitchIsMovedByMoreThanSpeechBears(int asked, int got) {
        float[] high = Sounds.vowel(200, RATE / 2, RATE).samples();
        assertThat(heard(PITCH.moved(high, asked))).isCloseTo(got, Percentage.withPercentage(4));
    }

    @Test
    void theSamePitchGivesTheSameSoundButForItsEnds() {
        float[] same = PITCH.changed(VOWEL, 1);
        int cut = RATE / 20;
        float[] middle = Arrays.copyOfRange(same, cut, same.length - cut);
        float[] before = Arrays.copyOfRange(VOWEL, cut, VOWEL.length - cut);
        double together = 0;
        for (int i = 0; i < middle.length; i++) {
            together += middle[i] * before[i];
        }
        assertThat(together / energy(before)).isBetween(0.9, 1.1);
        assertThat(energy(middle) / energy(before)).isBetween(0.85, 1.15);
    }

    private static double energy(float[] samples) {
        double energy = 0;
        for (float sample : samples) {
            energy += sample * sample;
        }
        return energy;
    }

    @Test
    void digitalSilenceAroundAVowelDoesNotHideItsPitch() {
        float[] padded = new float[3 * VOWEL.length];
        System.arraycopy(VOWEL, 0, padded, VOWEL.length + 100, VOWEL.length);
        assertThat(heard(padded)).isCloseTo(120, Percentage.withPercentage(3));
    }

    @Test
    void noiseAndSilenceHaveNoPitchAndStayAsTheyAre() {
        float[] noise = Sounds.noise(0.1, 4000, RATE, 3).samples();
        assertThat(ESTIMATOR.heard(noise)).isEmpty();
        assertThat(PITCH.moved(noise, 200)).isSameAs(noise);
        float[] silence = new float[4000];
        assertThat(PITCH.moved(silence, 200)).isSameAs(silence);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 79, 80, 81, 511, 512})
    void scrapsPassThrough(int length) {
        float[] changed = PITCH.changed(Arrays.copyOf(VOWEL, length), 1.7);
        assertThat(changed).hasSize(length);
        for (float sample : changed) {
            assertThat(Float.isFinite(sample)).isTrue();
        }
    }
}
