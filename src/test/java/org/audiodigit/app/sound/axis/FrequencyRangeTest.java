package org.audiodigit.app.sound.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.audiodigit.common.Ticks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrequencyRangeTest {

    private static final double TOP = 4000;

    @ParameterizedTest
    @EnumSource
    void zoomingKeepsTheFixedFrequencyAtItsHeight(FrequencyScale scale) {
        FrequencyRange whole = FrequencyRange.whole(TOP);
        FrequencyRange zoomed = FrequencyRange.ALL.zoom(3, 1000, scale, TOP);
        assertThat(scale.height(1000, zoomed)).isCloseTo(scale.height(1000, whole), within(1e-9));
        assertThat(scale.hertz(scale.height(1234, zoomed), zoomed)).isCloseTo(1234, within(1e-6));
        assertThat(zoomed.zoom(1.0 / 3, 1000, scale, TOP)).isEqualTo(FrequencyRange.ALL);
    }

    @ParameterizedTest
    @EnumSource
    void scrollingStopsAtTheEnds(FrequencyScale scale) {
        FrequencyRange zoomed = FrequencyRange.ALL.zoom(4, 0, scale, TOP);
        assertThat(zoomed.scroll(-1, scale, TOP).low()).isZero();
        FrequencyRange highest = zoomed.scroll(100, scale, TOP);
        assertThat(highest.high()).isCloseTo(TOP, within(1e-6)).isLessThanOrEqualTo(TOP);
        assertThat(FrequencyRange.ALL.scroll(1, scale, TOP)).isEqualTo(FrequencyRange.ALL);
    }

    @Test
    void zoomingInStopsAtAMinimum() {
        FrequencyRange zoomed = FrequencyRange.ALL.zoom(1e9, 500, FrequencyScale.LINEAR, TOP);
        assertThat(zoomed.high() - zoomed.low()).isCloseTo(40, within(1e-6));
    }

    @Test
    void aRangeThatARecordingDoesNotHaveShowsAllOfIt() {
        FrequencyRange high = new FrequencyRange(5000, 8000);
        assertThat(high.within(24_000)).isEqualTo(high);
        assertThat(high.within(6000)).isEqualTo(new FrequencyRange(5000, 6000));
        assertThat(high.within(TOP)).isEqualTo(FrequencyRange.whole(TOP));
        assertThatIllegalArgumentException().isThrownBy(() -> new FrequencyRange(2, 1));
    }

    @Test
    void aZoomedMelAxisHasTicks() {
        FrequencyRange range = new FrequencyRange(1050, 1450);
        assertThat(FrequencyTicks.of(FrequencyScale.MEL, range, 300, 30))
                .extracting(Ticks.Tick::text)
                .contains("1.1 kHz", "1.4 kHz");
    }
}
