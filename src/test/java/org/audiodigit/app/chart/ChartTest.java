package org.audiodigit.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void ticksAreOneTwoOrFiveTimesAPowerOfTen() {
        assertThat(texts(ChartTicks.of(0, 2.4, 6)))
                .containsExactly("0.0", "0.5", "1.0", "1.5", "2.0");
        assertThat(texts(ChartTicks.of(0, 100, 6)))
                .containsExactly("0", "20", "40", "60", "80", "100");
        assertThat(texts(ChartTicks.of(0, 0.05, 5)))
                .containsExactly("0.00", "0.01", "0.02", "0.03", "0.04", "0.05");
        assertThat(texts(ChartTicks.of(0, 2, 9, 1))).containsExactly("0", "1", "2");
    }

    private static List<String> texts(ChartTicks ticks) {
        return IntStream.range(0, ticks.count()).mapToObj(ticks::text).toList();
    }

    @Test
    void smoothingFollowsTheMeanAndLeavesAConstantAlone() {
        DownsampledSeries noisy = new DownsampledSeries();
        DownsampledSeries constant = new DownsampledSeries();
        for (int i = 1; i <= 200; i++) {
            noisy.add(i / 20.0, i % 2 == 0 ? 0 : 2);
            constant.add(i / 20.0, 3);
        }
        assertThat(Smoothing.of(noisy, 1)[199]).isCloseTo(1, within(0.1));
        assertThat(Smoothing.of(noisy, 0)[199]).isZero();
        for (double value : Smoothing.of(constant, 1)) {
            assertThat(value).isCloseTo(3, within(1e-9));
        }
    }

    @Test
    void aPlotEndsAtTheCeilingAndTheReadoutSaysTheValuesOfAllLines() {
        DownsampledSeries training = new DownsampledSeries();
        DownsampledSeries validation = new DownsampledSeries();
        IntStream.rangeClosed(1, 40).forEach(i -> training.add(i / 10.0, 60 + i));
        IntStream.rangeClosed(1, 4).forEach(i -> validation.add(i, 90 + i));
        Chart chart =
                new Chart(
                        "accuracy (%)",
                        "epoch",
                        4,
                        100,
                        0,
                        value -> "%.0f %%".formatted(value),
                        List.of(
                                new ChartLine("a: training", training, 0, false, true),
                                new ChartLine("a: validation", validation, 0, true, false)),
                        List.of());
        Plot plot = Plot.of(chart, 600, 300);
        assertThat(plot.y().to()).isEqualTo(100);
        assertThat(plot.x().value(plot.x().pixel(3))).isCloseTo(3, within(1e-9));
        assertThat(ChartReadout.at(plot, 2.04).sentence())
                .isEqualTo("epoch 2.04: a: training  80 %, a: validation  92 %");
    }
}
