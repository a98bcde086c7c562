package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;

class AnalysedSpanTest {

    private static final FrontEnd LOG_MEL = FrontEnds.byName("log-mel");
    private static final FrontEnd STFT = FrontEnds.byName("stft");

    @Test
    void logMelAnalysesTheSpeechInALongRecording() {
        int rate = 44_100;
        Waveform quiet = Sounds.noise(0.001, 5 * rate, rate, 1);
        Waveform spoken = Sounds.mix(quiet, Sounds.sine(600, 0.3, rate / 2, rate), 3 * rate);

        Span span = LOG_MEL.analyse(spoken).span();

        assertThat(span.centre() / rate).isCloseTo(3.25, within(0.03));
        assertThat((double) span.length() / rate).isBetween(0.9, 1.1);
    }

    @Test
    void samplesOutsideOfTheSpanHaveNoEffect() {
        int rate = 8000;
        Waveform quiet = Sounds.noise(0.001, 5 * rate, rate, 1);
        Waveform spoken = Sounds.mix(quiet, Sounds.sine(600, 0.3, rate / 2, rate), 3 * rate);
        Span span = LOG_MEL.analyse(spoken).span();
        float[] changed = spoken.samples().clone();
        for (int i = 0; i < changed.length; i++) {
            // one more sample on the left, since pre-emphasis uses the previous sample
            if (i < span.start() - 1 || i >= span.end()) {
                changed[i] *= 0.9f;
            }
        }

        assertThat(LOG_MEL.apply(new Waveform(changed, rate)))
                .containsExactly(LOG_MEL.apply(spoken), within(1e-4f));
    }

    @Test
    void stftAnalysesTheStart() {
        assertThat(STFT.analyse(Sounds.noise(0.1, 48_000, 48_000, 1)).span())
                .isEqualTo(new Span(0, 30_000));
        assertThat(STFT.analyse(Sounds.noise(0.1, 48_000, 8000, 1)).span())
                .isEqualTo(new Span(0, 5000));
        assertThat(STFT.analyse(Sounds.noise(0.1, 700, 8000, 1)).span())
                .isEqualTo(new Span(0, 700));
    }

    @Test
    void spanOfAnEmptyRecordingIsEmpty() {
        Waveform empty = new Waveform(new float[0], 8000);

        assertThat(LOG_MEL.analyse(empty).span()).isEqualTo(new Span(0, 0));
        assertThat(STFT.analyse(empty).span()).isEqualTo(new Span(0, 0));
    }

    @Test
    void trimsSilenceBeforeCapturedWords() {
        Waveform room = Sounds.noise(0.001, 16_000, 16_000, 1);
        Waveform captured = Sounds.mix(room, Sounds.sine(440, 0.3, 6400, 16_000), 4800);

        Waveform word = STFT.trimCaptured(captured);
        assertThat(captured.length() - word.length()).isCloseTo(4800 - 480, within(400));
        assertThat(word.samples())
                .containsExactly(
                        Arrays.copyOfRange(
                                captured.samples(),
                                captured.length() - word.length(),
                                captured.length()));
        assertThat(LOG_MEL.trimCaptured(captured)).isSameAs(captured);
        Waveform empty = new Waveform(new float[0], 8000);
        assertThat(STFT.trimCaptured(empty).length()).isZero();
    }
}
