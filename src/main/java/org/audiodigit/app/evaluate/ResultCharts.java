package org.audiodigit.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.audiodigit.app.chart.Chart;
import org.audiodigit.app.chart.Chart.Emphasis;
import org.audiodigit.app.chart.Chart.Line;
import org.audiodigit.app.chart.Chart.Mark;
import org.audiodigit.app.chart.Chart.Quantity;
import org.audiodigit.app.chart.DownsampledSeries;
import org.audiodigit.common.Formats;
import org.audiodigit.training.calibration.ReliabilityDiagram;
import org.audiodigit.training.calibration.ReliabilityDiagram.Bin;
import org.audiodigit.training.calibration.RiskCoverage;
import org.audiodigit.training.calibration.RocCurve;

/** Charts of the confidence of one or several runs, in percent. */
final class ResultCharts {

    private static final double WHOLE = 100;

    /** Points of a curve that are shown, so that no two are averaged. */
    private static final int MAX_POINTS = DownsampledSeries.MAX_GROUPS - 2;

    /** Accuracies of fewer accepted clips say little. */
    private static final double MIN_ACCEPTED = 0.02;

    private static final double FLOOR_STEP = 5;
    private static final double FINE_FLOOR = 95;

    private ResultCharts() {}

    /**
     * A curve of a run.
     *
     * @param name of the run
     * @param colour index of its colour
     */
    record RunCurve<T>(String name, int colour, T curve) {}

    static Chart reliability(List<RunCurve<ReliabilityDiagram>> runs) {
        List<Line> lines = new ArrayList<>(List.of(diagonal("Perfect calibration")));
        List<Mark> marks = new ArrayList<>();
        for (RunCurve<ReliabilityDiagram> run : runs) {
            DownsampledSeries series = new DownsampledSeries();
            for (Bin bin : run.curve().bins()) {
                if (bin.clips() > 0) {
                    double x = WHOLE * bin.confidence();
                    double y = WHOLE * bin.accuracy();
                    series.add(x, y);
                    marks.add(new Mark(x, y, "", run.colour()));
                }
            }
            lines.add(line(run, series));
        }
        return chart(
                "Accuracy (%)",
                0, "Probability (%)", lines, marks, List.of("Model", "Perfect calibration"));
    }

    static Chart rejection(List<RunCurve<RiskCoverage>> runs) {
        List<Line> lines = new ArrayList<>();
        double lowest = WHOLE;
        for (RunCurve<RiskCoverage> run : runs) {
            List<RiskCoverage.Point> points =
                    run.curve().points().stream()
                            .filter(p -> p.rejected() <= 1 - MIN_ACCEPTED)
                            .toList();
            lines.add(
                    line(
                            run,
                            series(
                                    points,
                                    RiskCoverage.Point::rejected,
                                    RiskCoverage.Point::accuracy)));
            lowest =
                    Math.min(
                            lowest,
                            points.stream().mapToDouble(p -> WHOLE * p.accuracy()).min().orElse(0));
        }
        double step = lowest >= FINE_FLOOR ? 1 : FLOOR_STEP;
        double floor = step * Math.floor(lowest / step);
        return chart(
                "Accuracy of the accepted clips (%)",
                Math.min(floor, WHOLE - 1), "Rejected clips (%)", lines, List.of(), List.of());
    }

    /** Right answers against wrong ones. */
    static Chart roc(List<RunCurve<RocCurve>> runs) {
        return roc(runs, "Right answers accepted (%)", "Wrong answers accepted (%)");
    }

    /** Clips whose labels the model knows against others. */
    static Chart rocOfLabels(List<RunCurve<RocCurve>> runs) {
        return roc(runs, "Known labels accepted (%)", "Other labels accepted (%)");
    }

    private static Chart roc(List<RunCurve<RocCurve>> runs, String yName, String xName) {
        List<Line> lines = new ArrayList<>(List.of(diagonal("Chance")));
        for (RunCurve<RocCurve> run : runs) {
            if (!Double.isNaN(run.curve().area())) {
                lines.add(
                        line(
                                run,
                                series(
                                        run.curve().points(),
                                        RocCurve.Point::falseAccepted,
                                        RocCurve.Point::trueAccepted)));
            }
        }
        return chart(yName, 0, xName, lines, List.of(), List.of("Model", "Chance"));
    }

    private static Chart chart(
            String title,
            double floor,
            String xName,
            List<Line> lines,
            List<Mark> marks,
            List<String> styles) {
        Quantity quantity = new Quantity(title, floor, WHOLE, v -> Formats.percent(v / WHOLE));
        return new Chart(quantity, xName, WHOLE, 0, lines, marks, styles);
    }

    private static Line line(RunCurve<?> run, DownsampledSeries series) {
        return new Line(run.name(), series, run.colour(), false, false);
    }

    /** With a point for each percent, so that the readout has a value everywhere. */
    private static Line diagonal(String name) {
        DownsampledSeries series = new DownsampledSeries();
        for (int percent = 0; percent <= WHOLE; percent++) {
            series.add(percent, percent);
        }
        return new Line(name, series, Chart.NEUTRAL, true, false, Emphasis.NORMAL, name);
    }

    private static <P> DownsampledSeries series(
            List<P> points, ToDoubleFunction<P> x, ToDoubleFunction<P> y) {
        DownsampledSeries series = new DownsampledSeries();
        List<P> corners = withoutVertical(points, x);
        int step = 1 + corners.size() / MAX_POINTS;
        for (int i = 0; i < corners.size(); i++) {
            if (i % step == 0 || i + 1 == corners.size()) {
                P point = corners.get(i);
                series.add(WHOLE * x.applyAsDouble(point), WHOLE * y.applyAsDouble(point));
            }
        }
        return series;
    }

    /** Leaves out points within vertical pieces of a curve. */
    private static <P> List<P> withoutVertical(List<P> points, ToDoubleFunction<P> x) {
        return IntStream.range(0, points.size())
                .filter(
                        i ->
                                i == 0
                                        || i + 1 == points.size()
                                        || isApart(points.get(i - 1), points.get(i), x)
                                        || isApart(points.get(i), points.get(i + 1), x))
                .mapToObj(points::get)
                .toList();
    }

    private static <P> boolean isApart(P one, P other, ToDoubleFunction<P> x) {
        return x.applyAsDouble(one) != x.applyAsDouble(other);
    }
}
