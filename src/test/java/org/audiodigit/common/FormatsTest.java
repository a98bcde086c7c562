package org.audiodigit.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void percentagesHaveOneDecimalByDefault() {
        assertThat(Formats.percent(0.935)).isEqualTo("93.5 %");
        assertThat(Formats.percent(1, 0)).isEqualTo("100 %");
        assertThat(Formats.percent(Double.NaN)).isEqualTo(Formats.MISSING);
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Formats.decimal(-0.0004, 3)).isEqualTo("0.000");
        assertThat(Formats.decimal(-0.0006, 3)).isEqualTo("-0.001");
    }

    @Test
    void countsAgreeWithTheirNoun() {
        assertThat(Formats.count(1, "clip")).isEqualTo("1 clip");
        assertThat(Formats.count(3000, "clip")).isEqualTo("3,000 clips");
    }

    @Test
    void frequenciesAreInHertzOrKilohertz() {
        assertThat(Formats.hertz(213.4)).isEqualTo("213 Hz");
        assertThat(Formats.hertz(1840)).isEqualTo("1.84 kHz");
        assertThat(Formats.roundHertz(44_100)).isEqualTo("44.1 kHz");
        assertThat(Formats.roundHertz(2000)).isEqualTo("2 kHz");
    }

    @Test
    void positionsDistinguishNeighbours() {
        assertThat(Formats.position(0.2134567, 0.5)).isEqualTo("0.213 s");
        assertThat(Formats.position(0.2134567, 1e-5)).isEqualTo("0.21346 s");
    }

    @Test
    void positionsInLongRecordingsAreShownAsOnAClock() {
        assertThat(Formats.clockPosition(59.9996, 1e-3, false)).isEqualTo("1:00.000");
        assertThat(Formats.clockPosition(5.25, 0.5, false)).isEqualTo("0:05.250");
        assertThat(Formats.clockPosition(3741.1234567, 1e-5, true)).isEqualTo("1:02:21.12346");
        assertThat(Formats.clockPosition(0, 0.5, true)).isEqualTo("0:00:00.000");
    }

    @Test
    void clockShowsHoursIfNecessary() {
        assertThat(Formats.clock(21)).isEqualTo("0:21");
        assertThat(Formats.clock(3741)).isEqualTo("1:02:21");
    }

    @Test
    void veryLowLevelsAreSilent() {
        assertThat(Formats.decibels(-32.4, 0)).isEqualTo("-32 dB");
        assertThat(Formats.decibels(Double.NEGATIVE_INFINITY, 0)).isEqualTo("silent");
        assertThat(Formats.withMinus("peak -3.1 dB, semi-open"))
                .isEqualTo("peak −3.1 dB, semi-open");
    }

    @Test
    void sentencesBeginWithACapitalAndEndWithAFullStop() {
        assertThat(Formats.capitalised("all clips")).isEqualTo("All clips");
        assertThat(Formats.sentence("no such file")).isEqualTo("No such file.");
        assertThat(Formats.sentence("Stopped.")).isEqualTo("Stopped.");
    }

    @Test
    void aLearningRateHasTwoDigits() {
        assertThat(Formats.rate(0.003)).isEqualTo("0.003");
        assertThat(Formats.rate(0.0101)).isEqualTo("0.01");
        assertThat(Formats.rate(1)).isEqualTo("1");
        assertThat(Formats.rate(0.0001)).isEqualTo("1e-4");
        assertThat(Formats.rate(2.512e-5)).isEqualTo("2.5e-5");
        assertThat(Formats.rate(9.999e-4)).isEqualTo("0.001");
    }
}
