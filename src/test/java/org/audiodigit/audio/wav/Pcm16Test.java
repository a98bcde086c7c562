package org.audiodigit.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Pcm16Test {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.5, 16384",
        "-0.5, -16384",
        "1, 32767",
        "7, 32767",
        "-1, -32768",
        "-7, -32768",
        "NaN, 0",
        "Infinity, 0"
    })
    void roundsAndClips(float amplitude, short step) {
        assertThat(Pcm16.of(amplitude)).isEqualTo(step);
        byte[] bytes = new byte[3];
        Pcm16.put(amplitude, bytes, 1);
        assertThat((short) (bytes[1] & 0xFF | bytes[2] << 8)).isEqualTo(step);
    }
}
