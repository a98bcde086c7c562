package org.audiodigit.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void smoothingFollowsTheMeanAndKeepsAConstant() {
        DownsampledSeries noisy = new DownsampledSeries();
        DownsampledSeries constant = new DownsampledSeries();
        for (int i = 1; i <= 200; i++) {
            noisy.add(i / 20.0, i % 2 == 0 ? 0 : 2);
            constant.add(i / 20.0, 3);
        }
        assertThat(noisy.smoothed(1)[199]).isCloseTo(1, within(0.1));
        assertThat(noisy.smoothed(0)[199]).isZero();
        for (double value : constant.smoothed(1)) {
            assertThat(value).isCloseTo(3, within(1e-9));
        }
    }

    @Test
    void aPlotEndsAtTheCeilingAndTheReadoutContainsAllLines() {
        DownsampledSeries training = new DownsampledSeries();
        DownsampledSeries validation = new DownsampledSeries();
        IntStream.rangeClosed(1, 40).forEach(i -> training.add(i / 10.0, 60 + i));
        IntStream.rangeClosed(1, 4).forEach(i -> validation.add(i, 90 + i));
        Chart chart =
                new Chart(
                        new Chart.Quantity("Accuracy (%)", 100, "%.0f %%"::formatted),
                        "Epoch",
                        4,
                        0,
                        List.of(
                                new Chart.Line("a: training", training, 0, false, true),
                                new Chart.Line("a: validation", validation, 0, true, false)),
                        List.of());
        Plot plot = Plot.of(chart, 600, 300, text -> 7 * text.length());
        assertThat(plot.y().to()).isEqualTo(100);
        assertThat(plot.x().value(plot.x().pixel(3))).isCloseTo(3, within(1e-9));
        assertThat(ChartReadout.at(plot, 2.04).sentence())
                .isEqualTo("Epoch 2.04: a: training  80 %, a: validation  92 %");
    }

    private static Plot plot(double... heights) {
        DownsampledSeries values = new DownsampledSeries();
        for (int i = 0; i < heights.length; i++) {
            values.add(i + 1, heights[i]);
        }
        Chart chart =
                new Chart(
                        new Chart.Quantity("Accuracy (%)", 100, "%.0f %%"::formatted),
                        "Epoch",
                        4,
                        0,
                        heights.length == 0
                                ? List.of()
                                : List.of(new Chart.Line("a", values, 0, false, false)),
                        List.of());
        return Plot.of(chart, 600, 300, text -> 7 * text.length());
    }

    @Test
    void anEmptyChartHasTheRangeOfItsQuantity() {
        assertThat(plot().y().to()).isEqualTo(100);
    }

    @Test
    void aLineIsFoundBetweenItsPoints() {
        Plot plot = plot(20, 80);
        double middle = plot.x().pixel(1.5);
        assertThat(plot.lineAt(middle, plot.y().pixel(50) + 3, 6))
                .map(Chart.Line::name)
                .contains("a");
        assertThat(plot.lineAt(middle, plot.y().pixel(50) + 9, 6)).isEmpty();
        assertThat(plot.lineAt(plot.x().pixel(3), plot.y().pixel(80), 6)).isEmpty();
        Plot single = plot(40);
        assertThat(single.lineAt(single.x().pixel(1) + 4, single.y().pixel(40), 6)).isPresent();
    }
}
