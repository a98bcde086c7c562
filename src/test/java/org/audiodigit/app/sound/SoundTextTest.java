package org.audiodigit.app.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.audiodigit.signal.Waveform;
import org.junit.jupiter.api.Test;

class SoundTextTest {

    private static String recording(double seconds) {
        return SoundText.recording(new Waveform(new float[(int) (seconds * 100)], 100));
    }

    @Test
    void longRecordingsHaveMinutesAndHours() {
        assertThat(recording(0.45)).startsWith("0.450 s · ");
        assertThat(recording(119)).startsWith("119.000 s · ");
        assertThat(recording(125)).startsWith("2:05 min · ");
        assertThat(recording(3599)).startsWith("59:59 min · ");
        assertThat(recording(3599.6)).startsWith("1:00:00 h · ");
    }
}
