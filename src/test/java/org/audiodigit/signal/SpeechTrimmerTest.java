package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechTrimmerTest {

    private static final int TOLERANCE = 65; // ms: the margin and frames that contain an edge

    private final SpeechTrimmer trimmer = new SpeechTrimmer();

    @ParameterizedTest
    @ValueSource(ints = {8000, 16_000, 44_100})
    void findsBurstInNoise(int rate) {
        Waveform noise = Sounds.noise(0.003, 2 * rate, rate, 1);
        Waveform burst = Sounds.sine(440, 0.3, rate / 2, rate);

        assertRange(trimmer.find(Sounds.mix(noise, burst, rate)), rate, 1000, 1500);
    }

    @Test
    void cutsNothingInLoudNoise() {
        Waveform noise = Sounds.noise(0.12, 16_000, 8000, 1);
        Waveform burst = Sounds.sine(440, 0.5, 4000, 8000); // 9 dB above it

        assertThat(trimmer.find(Sounds.mix(noise, burst, 6000))).isEqualTo(new Span(0, 16_000));
    }

    @Test
    void findsWordInModerateNoise() {
        Waveform noise = Sounds.noise(0.05, 16_000, 8000, 1);
        Waveform burst = Sounds.sine(440, 0.5, 4000, 8000); // 17 dB above it

        assertRange(trimmer.find(Sounds.mix(noise, burst, 6000)), 8000, 750, 1250);
    }

    @Test
    void excludesRustlingBeforeTheWord() {
        Waveform silence = Sounds.noise(0.001, 16_000, 8000, 2);
        Waveform rustling = Sounds.mix(silence, Sounds.noise(0.03, 3600, 8000, 3), 1600);

        assertRange(trimmer.find(Sounds.mix(rustling, tone(0.4, 400), 6000)), 8000, 750, 1150);
    }

    @Test
    void includesSoftEndOfSlowWord() {
        Waveform silence = Sounds.noise(0.001, 16_000, 8000, 2);
        Waveform loud = Sounds.mix(silence, tone(0.4, 500), 2000);

        assertRange(trimmer.find(Sounds.mix(loud, tone(0.04, 250), 6000)), 8000, 250, 1000);
    }

    @Test
    void findsWordInDigitalSilence() {
        Waveform silence = new Waveform(new float[16_000], 8000);

        assertRange(trimmer.find(Sounds.mix(silence, tone(0.3, 300), 8000)), 8000, 1000, 1300);
    }

    @Test
    void includesShortPause() {
        Waveform silence = Sounds.noise(0.001, 16_000, 8000, 2);
        Waveform word = Sounds.mix(silence, tone(0.3, 200), 4000);

        // "eight" and "six": the closure before the last consonant
        assertRange(trimmer.find(Sounds.mix(word, tone(0.1, 60), 6800)), 8000, 500, 910);
    }

    @Test
    void separatesAtLongPause() {
        Waveform silence = Sounds.noise(0.001, 24_000, 8000, 2);
        Waveform soft = Sounds.mix(silence, tone(0.05, 400), 2000);

        assertRange(trimmer.find(Sounds.mix(soft, tone(0.3, 300), 12_000)), 8000, 1500, 1800);
    }

    @Test
    void prefersWordToLouderClick() {
        Waveform silence = Sounds.noise(0.001, 24_000, 8000, 2);
        Waveform click = Sounds.mix(silence, tone(0.6, 10), 2000);

        assertRange(trimmer.find(Sounds.mix(click, tone(0.3, 300), 12_000)), 8000, 1500, 1800);
    }

    @Test
    void includesSoftEnd() {
        Waveform silence = Sounds.noise(0.0005, 16_000, 8000, 2);
        Waveform word = Sounds.mix(silence, tone(0.5, 300), 6000);

        // 30 dB softer, like the end of a word
        assertRange(trimmer.find(Sounds.mix(word, tone(0.016, 150), 8400)), 8000, 750, 1200);
    }

    @Test
    void ignoresConstantOffset() {
        Waveform offset = Sounds.noise(0.001, 16_000, 8000, 2);
        for (int i = 0; i < offset.length(); i++) {
            offset.samples()[i] += 0.4f;
        }

        assertRange(trimmer.find(Sounds.mix(offset, tone(0.05, 300), 8000)), 8000, 1000, 1300);
    }

    @Test
    void resultIsIndependentOfTheLevel() {
        Waveform noise = Sounds.noise(0.01, 16_000, 8000, 1);
        Waveform sound = Sounds.mix(noise, tone(0.3, 300), 8000);

        // a power of two, so that rounding is the same
        assertThat(trimmer.find(Sounds.scaled(sound, 1f / 128))).isEqualTo(trimmer.find(sound));
    }

    @Test
    void keepsAllOfSteadyNoise() {
        assertThat(trimmer.find(Sounds.noise(0.1, 16_000, 8000, 1))).isEqualTo(new Span(0, 16_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 200, 16_000})
    void keepsAllOfSilence(int samples) {
        assertThat(trimmer.find(new Waveform(new float[samples], 8000)))
                .isEqualTo(new Span(0, samples));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 279, 280, 281, 300})
    void keepsShortClip(int samples) {
        float[] values = new float[samples];
        values[samples / 2] = 1;

        Span span = trimmer.find(new Waveform(values, 8000));

        assertThat(span.start()).isLessThanOrEqualTo(samples / 2);
        assertThat(span.end()).isGreaterThan(samples / 2).isLessThanOrEqualTo(samples);
    }

    @Test
    void supportsExtremeRates() {
        assertThat(trimmer.find(Sounds.noise(0.1, 1000, 1, 1))).isEqualTo(new Span(0, 1000));
        assertThat(trimmer.find(Sounds.noise(0.1, 1000, Integer.MAX_VALUE, 1)))
                .isEqualTo(new Span(0, 1000));
    }

    private static Waveform tone(double amplitude, int milliseconds) {
        return Sounds.sine(440, amplitude, 8 * milliseconds, 8000);
    }

    private static void assertRange(Span span, int rate, int startMillis, int endMillis) {
        double start = 1000.0 * span.start() / rate;
        double end = 1000.0 * span.end() / rate;
        assertThat(start).isBetween((double) startMillis - TOLERANCE, (double) startMillis);
        assertThat(end).isBetween((double) endMillis, (double) endMillis + TOLERANCE);
    }

    @Test
    void theExtentReachesFromTheFirstToTheLastSpeech() {
        Waveform room = Sounds.noise(0.001, 32_000, 16_000, 1);
        Waveform tone = Sounds.sine(500, 0.3, 4000, 16_000);
        Waveform both = Sounds.mix(Sounds.mix(room, tone, 8000), tone, 20_000);
        Span extent = new SpeechTrimmer().extent(both, 0.1);
        assertThat(extent.start()).isCloseTo(8000 - 1600, within(400));
        assertThat(extent.end()).isCloseTo(24_000 + 1600, within(400));
        assertThat(new SpeechTrimmer().extent(both, 5)).isEqualTo(new Span(0, 32_000));
        assertThat(new SpeechTrimmer().countWords(both)).isEqualTo(2);
        Waveform silence = new Waveform(new float[100], 16_000);
        assertThat(new SpeechTrimmer().extent(silence, 0.1)).isEqualTo(new Span(0, 100));
        assertThat(new SpeechTrimmer().countWords(silence)).isZero();
    }
}
