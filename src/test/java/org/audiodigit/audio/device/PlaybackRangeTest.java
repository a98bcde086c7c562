package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.audiodigit.signal.SamplePart;
import org.audiodigit.signal.Waveform;
import org.junit.jupiter.api.Test;

class PlaybackRangeTest {

    private static final Waveform SECOND = new Waveform(new float[44_100], 44_100);

    @Test
    void positionStaysAtTheEnd() {
        PlaybackRange range = PlaybackRange.of(SECOND, 0.25, 0.75, false);

        assertThat(range.position(0)).isCloseTo(0.25, within(1e-9));
        assertThat(range.position(0.3)).isCloseTo(0.55, within(1e-9));
        assertThat(range.position(0.9)).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void positionOfLoopStartsAgain() {
        PlaybackRange range = PlaybackRange.of(SECOND, 0.25, 0.75, true);

        assertThat(range.position(0.6)).isCloseTo(0.35, within(1e-9));
        assertThat(range.position(1000 * 0.5 + 0.1)).isCloseTo(0.35, within(1e-6));
    }

    @Test
    void limitsTimesToTheRecording() {
        assertThat(PlaybackRange.of(SECOND, -1, Double.POSITIVE_INFINITY, false))
                .isEqualTo(new PlaybackRange(SECOND, 0, 44_100, false));
        assertThat(PlaybackRange.of(SECOND, 0.5, 0.2, true))
                .isEqualTo(new PlaybackRange(SECOND, 22_050, 22_050, false));
        assertThat(PlaybackRange.of(SECOND, Double.NaN, 2, false).from()).isZero();
    }

    @Test
    void convertsTheSampleRate() {
        assertThat(PlaybackRange.of(SECOND, 0.25, 0.75, false).at(48_000).length())
                .isEqualTo(24_000);
        assertThat(PlaybackRange.of(SECOND, 0, 1, false).at(44_100))
                .isEqualTo(new SamplePart(SECOND, 0, 44_100));
    }
}
