package org.audiodigit.app.sound.axis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void valuesReadAsPeopleWriteThem() {
        assertThat(Units.hertz(1840)).isEqualTo("1.84 kHz");
        assertThat(Units.hertz(213.4)).isEqualTo("213 Hz");
        assertThat(Units.hertz(999.7)).isEqualTo("1.00 kHz");
        assertThat(Units.roundHertz(44_100)).isEqualTo("44.1 kHz");
        assertThat(Units.roundHertz(2000)).isEqualTo("2 kHz");
        assertThat(Units.seconds(0.2134)).isEqualTo("0.213 s");
        assertThat(Units.seconds(0.21345, 1e-5)).isEqualTo("0.21345 s");
        assertThat(Units.decibels(-31.6)).isEqualTo("-32 dB");
        assertThat(Units.decibels(-0.2)).isEqualTo("0 dB");
        assertThat(Units.decibels(Double.NEGATIVE_INFINITY)).isEqualTo("silent");
        assertThat(Units.amplitude(-0.0421)).isEqualTo("-0.042");
    }
}
