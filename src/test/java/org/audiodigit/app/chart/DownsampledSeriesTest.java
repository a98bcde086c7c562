package org.audiodigit.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DownsampledSeriesTest {

    private static final int VALUES = 100_000;

    @Test
    void aShortSeriesIsNotChanged() {
        DownsampledSeries series = new DownsampledSeries();
        IntStream.range(0, 300).forEach(i -> series.add(i / 10.0, 5 - i));
        assertThat(series.size()).isEqualTo(300);
        assertThat(series.x(299)).isEqualTo(29.9);
        assertThat(series.mean(299)).isEqualTo(-294);
        assertThat(series.min(7)).isEqualTo(series.max(7)).isEqualTo(-2);
    }

    @Test
    void aHundredThousandValuesBecomeAFewHundredGroupsWithTheirExtremes() {
        DownsampledSeries series = new DownsampledSeries();
        Random random = new Random(1);
        double sum = 0;
        for (int i = 0; i < VALUES; i++) {
            double value = i == 54_321 ? 40 : i == 76_543 ? -40 : random.nextGaussian();
            sum += value;
            series.add(i, value);
        }
        assertThat(series.size()).isBetween(250, DownsampledSeries.MAX_GROUPS);
        int groups = series.size();
        int high = argMax(groups, i -> series.max(i));
        int low = argMax(groups, i -> -series.min(i));
        assertThat(series.max(high)).isEqualTo(40);
        assertThat(series.x(high)).isCloseTo(54_321, within(400.0));
        assertThat(series.min(low)).isEqualTo(-40);
        assertThat(series.x(low)).isCloseTo(76_543, within(400.0));
        assertThat(series.x(groups - 1)).isCloseTo(VALUES, within(400.0));
        assertThat(IntStream.range(0, groups).mapToDouble(series::mean).average().orElseThrow())
                .isCloseTo(sum / VALUES, within(0.05));
    }

    private static int argMax(int size, java.util.function.IntToDoubleFunction value) {
        return IntStream.range(0, size)
                .reduce((a, b) -> value.applyAsDouble(a) >= value.applyAsDouble(b) ? a : b)
                .orElseThrow();
    }

    @Test
    void positionsStayInOrderWhenGroupsAreMerged() {
        DownsampledSeries series = new DownsampledSeries();
        for (int i = 0; i < 5_000; i++) {
            series.add(i, 0);
            for (int group = 1; i % 499 == 0 && group < series.size(); group++) {
                assertThat(series.x(group)).isGreaterThan(series.x(group - 1));
            }
        }
    }

    @Test
    void valuesThatAreNotFiniteAreIgnored() {
        DownsampledSeries series = new DownsampledSeries();
        series.add(1, Double.NaN);
        assertThat(series.size()).isZero();
        assertThat(series.nearest(1)).isEqualTo(-1);
    }
}
