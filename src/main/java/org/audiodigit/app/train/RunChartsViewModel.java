package org.audiodigit.app.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.audiodigit.app.chart.Chart;
import org.audiodigit.app.chart.ChartLine;
import org.audiodigit.app.chart.ChartMark;
import org.audiodigit.app.chart.DownsampledSeries;
import org.audiodigit.app.settings.Settings;

/** The two charts: loss and accuracy of the runs that are shown. */
final class RunChartsViewModel {

    /** Of the slider's whole way, the share of the axis over which is smoothed. */
    private static final double MOST_SMOOTHING = 0.05;

    private static final double USUAL_SMOOTHING = 0.2;
    private static final double FEWEST_EPOCHS = 1;

    private final RunsViewModel runs;
    private final DoubleProperty smoothing = new SimpleDoubleProperty(USUAL_SMOOTHING);
    private final ReadOnlyObjectWrapper<Chart> loss;
    private final ReadOnlyObjectWrapper<Chart> accuracy;
    private Optional<RunRow> live = Optional.empty();

    RunChartsViewModel(RunsViewModel runs, Settings settings) {
        this.runs = runs;
        settings.remember("train.smoothing", smoothing, Double::valueOf);
        loss = new ReadOnlyObjectWrapper<>(loss());
        accuracy = new ReadOnlyObjectWrapper<>(accuracy());
        smoothing.subscribe((before, now) -> refresh());
    }

    /** The run that goes on, whose axis leaves room for what is to come. */
    void live(Optional<RunRow> row) {
        live = row;
        refresh();
    }

    /** Shows what the runs are now. */
    void refresh() {
        loss.set(loss());
        accuracy.set(accuracy());
    }

    private Chart loss() {
        return chart(
                "loss (nats)",
                Double.POSITIVE_INFINITY,
                TrainNumbers::loss,
                RunCurves::trainLoss,
                RunCurves::validationLoss,
                RunSummary.Best::loss,
                (best, value) -> "");
    }

    private Chart accuracy() {
        return chart(
                "accuracy (%)",
                100,
                percent -> TrainNumbers.percent(percent / 100),
                RunCurves::trainAccuracy,
                RunCurves::validationAccuracy,
                best -> 100 * best.accuracy(),
                (best, value) ->
                        "best %s at epoch %d"
                                .formatted(TrainNumbers.percent(best.accuracy()), best.epoch()));
    }

    private interface MarkText {
        String of(RunSummary.Best best, double value);
    }

    private Chart chart(
            String title,
            double ceiling,
            DoubleFunction<String> value,
            Function<RunCurves, DownsampledSeries> training,
            Function<RunCurves, DownsampledSeries> validation,
            Function<RunSummary.Best, Double> height,
            MarkText text) {
        List<ChartLine> lines = new ArrayList<>();
        List<ChartMark> marks = new ArrayList<>();
        List<RunRow> shown = runs.shown();
        for (int i = shown.size() - 1; i >= 0; i--) {
            RunRow row = shown.get(i);
            String name = row.facts().name();
            int colour = row.colour();
            RunCurves curves = row.curves();
            lines.add(
                    new ChartLine(
                            name + ": training", training.apply(curves), colour, false, true));
            lines.add(
                    new ChartLine(
                            name + ": validation", validation.apply(curves), colour, true, false));
            boolean named = i == 0;
            row.facts()
                    .best()
                    .filter(best -> curves.reached() >= best.epoch())
                    .ifPresent(
                            best -> {
                                double y = height.apply(best);
                                String words = named ? text.of(best, y) : "";
                                marks.add(new ChartMark(best.epoch(), y, words, colour));
                            });
        }
        double share = smoothing.get() * MOST_SMOOTHING;
        return new Chart(title, "epoch", end(shown), ceiling, share, value, lines, marks);
    }

    private double end(List<RunRow> shown) {
        double end = FEWEST_EPOCHS;
        for (RunRow row : shown) {
            double reached = row.curves().reached();
            boolean goesOn = live.filter(row::equals).isPresent();
            end = Math.max(end, goesOn ? ahead(reached, row.facts().planned()) : reached);
        }
        return end;
    }

    /** The whole training if that is short; of a long one twice as far as it is. */
    private static double ahead(double reached, int planned) {
        double end = 20;
        while (end < reached) {
            end *= 2;
        }
        return Math.min(end, planned);
    }

    /** The names of the colours that are shown. */
    Map<Integer, String> names() {
        Map<Integer, String> names = new LinkedHashMap<>();
        for (RunRow row : runs.shown()) {
            RunSummary facts = row.facts();
            names.merge(
                    row.colour(),
                    facts.name() + ", " + facts.split(),
                    (one, other) -> one + "; " + other);
        }
        return names;
    }

    /** 0 for none to 1. */
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
