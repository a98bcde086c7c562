package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogMelTest {

    private static final LogMelSettings SETTINGS =
            new LogMelSettings(8000, 96, 40, 50, 4000, 0.9, 40);

    private final LogMel logMel = new LogMel(SETTINGS);

    @ParameterizedTest
    @CsvSource({"8000, 200, 80, 256", "16000, 400, 160, 512", "4000, 100, 40, 128"})
    void framesHave25MillisecondsEvery10Milliseconds(int rate, int frame, int hop, int fft) {
        LogMelSettings settings = LogMelSettings.at(rate);

        assertThat(settings.frameLength()).isEqualTo(frame);
        assertThat(settings.hop()).isEqualTo(hop);
        assertThat(settings.fftSize()).isEqualTo(fft);
    }

    @Test
    void centresTheSpeech() {
        // 300 ms of tone: 30 of the 96 frames, from 33 to 62
        Waveform tone = Sounds.sine(1000, 0.5, 2400, 8000);

        float[] values = logMel.apply(tone, new Span(0, 2400));

        assertThat(values).hasSize(96 * 40);
        float floor = min(values);
        for (int frame = 0; frame < 96; frame++) {
            float loudest = max(Arrays.copyOfRange(values, frame * 40, frame * 40 + 40));
            if (frame < 30 || frame > 65) {
                assertThat(loudest).as("frame %d", frame).isEqualTo(floor);
            } else if (frame >= 34 && frame <= 61) {
                assertThat(loudest).as("frame %d", frame).isGreaterThan(floor + 40);
            }
        }
    }

    @Test
    void floorIs40DecibelsBelowTheMeanOfTheSpeech() {
        Waveform noise = Sounds.noise(0.1, 8000, 8000, 1);
        Waveform padded = Sounds.mix(new Waveform(new float[24_000], 8000), noise, 8000);

        float[] values = logMel.apply(padded, new Span(8000, 12_000));
        float[] speech = logMel.apply(noise, new Span(0, 8000));

        double mean = 0;
        for (float value : speech) {
            mean += Math.pow(10, value / 10) / speech.length;
        }
        double floor = 10 * Math.log10(mean) - 40;
        assertThat((double) min(values)).isCloseTo(floor, within(0.5));
    }

    @Test
    void cutsLongWordAroundItsCentre() {
        Waveform word =
                Sounds.mix(
                        Sounds.noise(0.1, 32_000, 8000, 1),
                        Sounds.sine(2000, 0.5, 800, 8000),
                        15_600);

        float[] values = logMel.apply(word, new Span(0, 32_000));

        int loudest = 0;
        for (int i = 0; i < values.length; i++) {
            loudest = values[i] > values[loudest] ? i : loudest;
        }
        assertThat(loudest / 40).isBetween(42, 53);
    }

    @Test
    void doubleAmplitudeAdds6Decibels() {
        Waveform noise = Sounds.noise(0.1, 8000, 8000, 1);

        float[] once = logMel.apply(noise, new Span(0, 8000));
        float[] twice = logMel.apply(Sounds.scaled(noise, 2), new Span(0, 8000));

        for (int i = 0; i < once.length; i++) {
            assertThat(twice[i] - once[i]).isCloseTo(6.0206f, within(1e-3f));
        }
    }

    @Test
    void preEmphasisReducesOffset() {
        float[] offset = new float[8000];
        Arrays.fill(offset, 0.5f);
        LogMelSettings flat = new LogMelSettings(8000, 96, 40, 0, 4000, 0, 40);
        LogMelSettings lifted = new LogMelSettings(8000, 96, 40, 0, 4000, 0.9, 40);
        Waveform constant = new Waveform(offset, 8000);

        float before = max(new LogMel(flat).apply(constant, new Span(0, 8000)));
        float after = max(new LogMel(lifted).apply(constant, new Span(0, 8000)));

        assertThat(before - after).isCloseTo(20, within(0.01f));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 1", "1, 1, 1", "8000, 0, 0", "8000, 8000, 8000"})
    void isFiniteForVeryShortRecordings(int samples, int start, int end) {
        float[] values = logMel.apply(Sounds.noise(1, samples, 8000, 1), new Span(start, end));

        for (float value : values) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void rejectsAnotherSampleRate() {
        Waveform fast = new Waveform(new float[10], 16_000);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> logMel.apply(fast, new Span(0, 10)))
                .withMessageContaining("8000");
    }

    @Test
    void rejectsInvalidSettings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogMelSettings(8000, 96, 40, 50, 4001, 0.9, 40));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogMelSettings(8000, 0, 40, 50, 4000, 0.9, 40));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogMelSettings(8000, 96, 40, Double.NaN, 4000, 0.9, 40));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogMelSettings.at(100))
                .withMessageContaining("4000");
    }

    private static float min(float[] values) {
        float min = values[0];
        for (float value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    private static float max(float[] values) {
        float max = values[0];
        for (float value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    @Test
    void softFloorIsZeroInSilenceAndEqualsHardFloorFarAbove() {
        LogMelSettings hard = new LogMelSettings(8000, 96, 40, 50, 4000, 0.9, 40);
        LogMelSettings soft = new LogMelSettings(8000, 96, 40, 50, 4000, 0.9, 40, true);
        Waveform word = Sounds.noise(0.2, 3000, 8000, 3);
        Span all = new Span(0, word.length());
        float[] lifted = new LogMel(hard).apply(word, all);
        float[] added = new LogMel(soft).apply(word, all);
        int middle = 48 * 40 + 20;
        assertThat(added[0]).isZero();
        assertThat(added[middle]).isCloseTo(lifted[middle] - lifted[0], within(0.05f));
    }
}
