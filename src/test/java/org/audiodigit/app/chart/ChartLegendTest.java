package org.audiodigit.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.audiodigit.app.chart.Chart.Quantity;
import org.audiodigit.app.chart.ChartLegend.Entry;
import org.junit.jupiter.api.Test;

class ChartLegendTest {

    private static final Chart CHART =
            new Chart(
                    new Quantity("Accuracy (%)", 0, 100, Double::toString),
                    "Probability (%)",
                    100,
                    0,
                    List.of(),
                    List.of(),
                    List.of("Model", "Perfect calibration"));

    @Test
    void theLegendIsBesideTheTitleOfAWideChart() {
        ChartLegend legend = legend(500);
        assertThat(legend.height()).isZero();
        assertThat(legend.entries()).extracting(Entry::y).containsExactly(15.0, 15.0);
    }

    @Test
    void theLegendIsBelowTheTitleIfThereIsNoSpaceBesideIt() {
        ChartLegend legend = legend(300);
        assertThat(legend.height()).isPositive();
        assertThat(legend.entries()).extracting(Entry::y).containsOnly(15 + legend.height());
    }

    @Test
    void theLegendHasTwoRowsInANarrowChart() {
        ChartLegend legend = legend(200);
        assertThat(legend.entries()).extracting(Entry::y).doesNotHaveDuplicates();
        assertThat(legend.height()).isGreaterThan(legend(300).height());
    }

    @Test
    void theLegendNamesAllLinesWithinEachWidth() {
        for (double right = 190; right < 600; right++) {
            ChartLegend legend = legend(right);
            assertThat(legend.entries())
                    .extracting(Entry::name)
                    .containsExactly("Model", "Perfect calibration");
            assertThat(legend.entries()).extracting(Entry::dashed).containsExactly(false, true);
            assertThat(legend.entries()).extracting(Entry::left).allMatch(left -> left >= 8);
        }
    }

    private static ChartLegend legend(double right) {
        return ChartLegend.of(CHART, right, text -> 7 * text.length());
    }
}
