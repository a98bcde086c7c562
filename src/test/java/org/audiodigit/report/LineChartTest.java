package org.audiodigit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.report.LineChart.Mark;
import org.audiodigit.report.LineChart.Point;
import org.audiodigit.report.LineChart.Range;
import org.audiodigit.report.LineChart.Series;
import org.junit.jupiter.api.Test;

class LineChartTest {

    private static LineChart chart(List<Point> points) {
        return new LineChart.Builder(new Range("x", 0, 2, 2), new Range("y", 0, 1))
                .dottedLine("a", "train", points)
                .build("id", "title", "description");
    }

    @Test
    void valuesAreAtTheirTicks() {
        LineChart chart = chart(List.of(new Point(0, 0), new Point(1, 1), new Point(2, 0.5)));
        Series line = chart.series().get(0);
        assertThat(line.points()).isEqualTo("58.0,254.0 282.0,10.0 506.0,132.0");
        assertThat(line.dots()).hasSize(3);
        assertThat(chart.x().marks())
                .containsExactly(
                        new Mark("58.0", "0"), new Mark("282.0", "1"), new Mark("506.0", "2"));
        assertThat(chart.y().marks()).last().isEqualTo(new Mark("10.0", "1.0"));
    }

    @Test
    void valuesOutsideAreAtTheEdgeAndMissingOnesAreLeftOut() {
        LineChart chart =
                chart(
                        List.of(
                                new Point(0, 7),
                                new Point(1, Double.NaN),
                                new Point(1, Double.POSITIVE_INFINITY),
                                new Point(2, -1)));
        assertThat(chart.series().get(0).points()).isEqualTo("58.0,10.0 506.0,254.0");
    }

    @Test
    void longSeriesAreThinnedAndKeepTheirEnds() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= 100_000; i++) {
            points.add(new Point(i / 50_000.0, 0));
        }
        String[] shown = chart(points).series().get(0).points().split(" ");
        assertThat(shown).hasSizeBetween(500, 1001);
        assertThat(shown[0]).startsWith("58.0,");
        assertThat(shown[shown.length - 1]).startsWith("506.0,");
    }
}
