package org.audiodigit.app.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.audiodigit.app.chart.Chart;
import org.audiodigit.app.chart.Chart.Emphasis;
import org.audiodigit.app.chart.DownsampledSeries;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.common.Formats;

/** The charts of loss and accuracy of the shown runs. */
final class RunChartsViewModel {

    /** Range of the smoothing at the end of the slider, as a share of the horizontal axis. */
    private static final double MAX_SMOOTHING = 0.05;

    private static final double DEFAULT_SMOOTHING = 0.2;
    private static final double MIN_EPOCHS = 1;

    private static final Curves LOSS =
            new Curves(
                    new Chart.Quantity(
                            "Loss (nats)",
                            Double.POSITIVE_INFINITY,
                            nats -> Formats.decimal(nats, 3)),
                    RunCurves::trainLoss,
                    RunCurves::validationLoss,
                    RunSummary.Best::loss,
                    best -> "");

    private static final Curves ACCURACY =
            new Curves(
                    new Chart.Quantity(
                            "Accuracy (%)", 100, percent -> Formats.percent(percent / 100)),
                    RunCurves::trainAccuracy,
                    RunCurves::validationAccuracy,
                    best -> 100 * best.accuracy(),
                    best ->
                            "saved: %s at epoch %d"
                                    .formatted(Formats.percent(best.accuracy()), best.epoch()));

    private final RunsViewModel runs;
    private final DoubleProperty smoothing = new SimpleDoubleProperty(DEFAULT_SMOOTHING);
    private final ReadOnlyObjectWrapper<Chart> loss;
    private final ReadOnlyObjectWrapper<Chart> accuracy;
    private Optional<RunRow> running = Optional.empty();

    /**
     * The content of a chart.
     *
     * @param height of the mark of the best epoch
     * @param text of the mark
     */
    private record Curves(
            Chart.Quantity quantity,
            Function<RunCurves, DownsampledSeries> training,
            Function<RunCurves, DownsampledSeries> validation,
            ToDoubleFunction<RunSummary.Best> height,
            Function<RunSummary.Best, String> text) {}

    RunChartsViewModel(RunsViewModel runs, Settings settings) {
        this.runs = runs;
        settings.remember("train.smoothing", smoothing, Double::valueOf);
        loss = new ReadOnlyObjectWrapper<>(chart(LOSS));
        accuracy = new ReadOnlyObjectWrapper<>(chart(ACCURACY));
        smoothing.subscribe((oldValue, newValue) -> refresh());
        runs.shown().addListener((InvalidationListener) list -> refresh());
        runs.pointedProperty().subscribe((before, row) -> refresh());
        runs.selectedProperty().subscribe((before, row) -> refresh());
    }

    /**
     * @param row the run in progress, for whose future epochs the axis has space
     */
    void setRunning(Optional<RunRow> row) {
        running = row;
        refresh();
    }

    /** Shows the current curves of the runs. */
    void refresh() {
        loss.set(chart(LOSS));
        accuracy.set(chart(ACCURACY));
    }

    private Chart chart(Curves curves) {
        List<Chart.Line> lines = new ArrayList<>();
        List<Chart.Mark> marks = new ArrayList<>();
        List<RunRow> shown = runs.shown();
        Optional<RunRow> highlighted =
                runs.highlighted().filter(row -> shown.size() > 1 && shown.contains(row));
        // the newest or highlighted run is painted last and the only one with a text at its mark
        List<RunRow> order = new ArrayList<>(shown);
        highlighted.ifPresent(
                row -> {
                    order.remove(row);
                    order.add(0, row);
                });
        for (int i = order.size() - 1; i >= 0; i--) {
            RunRow row = order.get(i);
            Emphasis emphasis =
                    highlighted
                            .map(h -> h == row ? Emphasis.HIGHLIGHTED : Emphasis.FADED)
                            .orElse(Emphasis.NORMAL);
            String name = row.summary().name();
            int colour = row.colour();
            DownsampledSeries training = curves.training().apply(row.curves());
            DownsampledSeries validation = curves.validation().apply(row.curves());
            lines.add(
                    new Chart.Line(
                            name + ": training", training, colour, false, true, emphasis, row));
            lines.add(
                    new Chart.Line(
                            name + ": validation", validation, colour, true, false, emphasis, row));
            boolean last = i == 0;
            row.summary()
                    .best()
                    .filter(best -> row.curves().end() >= best.epoch())
                    .map(
                            best ->
                                    new Chart.Mark(
                                            best.epoch(),
                                            curves.height().applyAsDouble(best),
                                            last ? curves.text().apply(best) : "",
                                            colour))
                    .ifPresent(marks::add);
        }
        return new Chart(
                curves.quantity(),
                "Epoch",
                end(shown),
                smoothing.get() * MAX_SMOOTHING,
                lines,
                marks);
    }

    private double end(List<RunRow> shown) {
        double end = MIN_EPOCHS;
        for (RunRow row : shown) {
            double last = row.curves().end();
            boolean inProgress = running.filter(row::equals).isPresent();
            end = Math.max(end, inProgress ? ahead(last, row.summary().plannedEpochs()) : last);
        }
        return end;
    }

    /** Returns the planned epochs, or less if only a small part of them is done. */
    private static double ahead(double done, int planned) {
        double end = 20;
        while (end < done) {
            end *= 2;
        }
        return Math.min(end, planned);
    }

    /** The legend: names of the runs with curves, by the index of their label colour. */
    Map<Integer, String> legend() {
        Map<Integer, String> legend = new LinkedHashMap<>();
        for (RunRow row : runs.shown()) {
            if (row.hasCurves()) {
                RunSummary summary = row.summary();
                legend.merge(
                        row.colour(),
                        summary.name() + ", " + summary.split(),
                        (one, other) -> one + "; " + other);
            }
        }
        return legend;
    }

    /** From 0 for none to 1 for the maximum. */
    DoubleProperty smoothingProperty() {
        return smoothing;
    }

    ReadOnlyObjectProperty<Chart> lossProperty() {
        return loss.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Chart> accuracyProperty() {
        return accuracy.getReadOnlyProperty();
    }
}
