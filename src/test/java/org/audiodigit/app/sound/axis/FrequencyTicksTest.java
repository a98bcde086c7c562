package org.audiodigit.app.sound.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.audiodigit.common.Ticks.Tick;
import org.junit.jupiter.api.Test;

class FrequencyTicksTest {

    private static List<String> texts(List<Tick> ticks) {
        return ticks.stream().map(Tick::text).toList();
    }

    @Test
    void melTicksKeepTheMinimumDistance() {
        List<Tick> ticks =
                FrequencyTicks.of(FrequencyScale.MEL, FrequencyRange.whole(24_000), 300, 24);
        assertThat(ticks.get(0).text()).isEqualTo("0 Hz");
        double before = -24;
        for (Tick tick : ticks) {
            double at = FrequencyScale.MEL.height(tick.value(), FrequencyRange.whole(24_000)) * 300;
            assertThat(at - before).isGreaterThanOrEqualTo(24);
            before = at;
        }
        assertThat(
                        texts(
                                FrequencyTicks.of(
                                        FrequencyScale.LINEAR,
                                        FrequencyRange.whole(4000),
                                        150,
                                        30)))
                .containsExactly("0 Hz", "1 kHz", "2 kHz", "3 kHz", "4 kHz");
    }

    @Test
    void bothScalesAreInvertible() {
        for (FrequencyScale scale : FrequencyScale.values()) {
            assertThat(scale.height(0, FrequencyRange.whole(8000))).isZero();
            assertThat(scale.height(8000, FrequencyRange.whole(8000))).isEqualTo(1);
            double hertz =
                    scale.hertz(
                            scale.height(1234, FrequencyRange.whole(8000)),
                            FrequencyRange.whole(8000));
            assertThat(Math.abs(hertz - 1234)).isLessThan(1e-6);
        }
    }
}
