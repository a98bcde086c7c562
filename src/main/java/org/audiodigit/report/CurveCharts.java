package org.audiodigit.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.audiodigit.common.Formats;
import org.audiodigit.report.LineChart.Point;
import org.audiodigit.report.LineChart.Range;
import org.audiodigit.training.CurvePoint;

/**
 * The curves of a training.
 *
 * @param charts accuracy and loss; empty if no curves are stored
 * @param epochs the results of the validation, every n-th one of a long training
 * @param every n
 */
record CurveCharts(List<LineChart> charts, List<Epoch> epochs, int every) {

    private static final int MAX_EPOCHS = 200;
    private static final int MAX_TICKS = 10;

    /** A loss of more than this share of the points is above the chart. */
    private static final double SHOWN_LOSSES = 0.99;

    record Epoch(String number, String accuracy, String loss) {}

    static CurveCharts of(List<CurvePoint> points) {
        List<CurvePoint> training = points.stream().filter(p -> !p.validation()).toList();
        List<CurvePoint> validation = points.stream().filter(CurvePoint::validation).toList();
        if (points.isEmpty()) {
            return new CurveCharts(List.of(), List.of(), 1);
        }
        double end = Math.max(1, Math.ceil(points.get(points.size() - 1).epoch()));
        Range epochs = new Range("Epoch", 0, end, (int) Math.min(MAX_TICKS, end));
        LineChart accuracy =
                new LineChart.Builder(epochs, new Range("Accuracy (%)", 0, 100))
                        .line("training", "train", series(training, p -> 100 * p.accuracy()))
                        .dottedLine(
                                "validation",
                                "validation",
                                series(validation, p -> 100 * p.accuracy()))
                        .build(
                                "accuracy-curves",
                                "Accuracy",
                                describe("accuracy", validation, p -> 100 * p.accuracy(), " %"));
        LineChart loss =
                new LineChart.Builder(epochs, new Range("Loss (nats)", 0, highest(points)))
                        .line("training", "train", series(training, CurvePoint::loss))
                        .dottedLine(
                                "validation", "validation", series(validation, CurvePoint::loss))
                        .build(
                                "loss-curves",
                                "Loss",
                                describe("loss", validation, CurvePoint::loss, ""));
        int every = (validation.size() + MAX_EPOCHS - 1) / MAX_EPOCHS;
        return new CurveCharts(
                List.of(accuracy, loss),
                LineChart.thin(validation, MAX_EPOCHS).stream().map(CurveCharts::epoch).toList(),
                Math.max(1, every));
    }

    boolean present() {
        return !charts.isEmpty();
    }

    /** Whether the table has all epochs. */
    boolean all() {
        return every == 1;
    }

    private static Epoch epoch(CurvePoint point) {
        return new Epoch(
                Formats.decimal(point.epoch(), 0),
                Formats.percent(point.accuracy()),
                Formats.decimal(point.loss(), 4));
    }

    private static List<Point> series(List<CurvePoint> points, ToDoubleFunction<CurvePoint> value) {
        return points.stream().map(p -> new Point(p.epoch(), value.applyAsDouble(p))).toList();
    }

    private static double highest(List<CurvePoint> points) {
        double[] losses =
                points.stream()
                        .mapToDouble(CurvePoint::loss)
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        return losses.length == 0 ? 1 : losses[(int) (SHOWN_LOSSES * (losses.length - 1))];
    }

    private static String describe(
            String name,
            List<CurvePoint> validation,
            ToDoubleFunction<CurvePoint> value,
            String unit) {
        if (validation.isEmpty()) {
            return "The training ended before the first validation.";
        }
        double first = value.applyAsDouble(validation.get(0));
        double last = value.applyAsDouble(validation.get(validation.size() - 1));
        return "Lines of the training and of the validation. The validation %s is %s%s after the first and %s%s after the last of %s."
                .formatted(
                        name,
                        Formats.decimal(first, 2),
                        unit,
                        Formats.decimal(last, 2),
                        unit,
                        Formats.count(validation.size(), "epoch"));
    }
}
