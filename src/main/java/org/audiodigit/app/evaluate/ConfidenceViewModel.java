package org.audiodigit.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableObjectValue;
import org.audiodigit.app.chart.Chart;
import org.audiodigit.app.evaluate.CalibrationText.Answers;
import org.audiodigit.app.evaluate.ResultCharts.RunCurve;
import org.audiodigit.common.Formats;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.calibration.ReliabilityDiagram;
import org.audiodigit.training.calibration.ReliabilityDiagram.Bin;
import org.audiodigit.training.calibration.RiskCoverage;
import org.audiodigit.training.calibration.RocCurve;
import org.audiodigit.training.comparison.RunsComparison;

/** Calibration and rejection of the shown result, or of all compared runs. */
final class ConfidenceViewModel {

    private final ResultSelectionViewModel selection;
    // stored, since bindings are weak
    private final ObjectBinding<List<ConfidenceRun>> runs;
    private final ObjectBinding<Chart> reliability;
    private final ObjectBinding<Chart> rejection;
    private final ObjectBinding<Chart> roc;
    private final ObjectBinding<Optional<Chart>> labelRoc;
    private final ObjectBinding<Map<Integer, String>> legend;
    private final ObjectBinding<List<Bin>> bins;
    private final ObjectBinding<String> calibrationText;
    private final ObjectBinding<String> rejectionText;
    private final ObjectBinding<String> rocText;

    /**
     * A run whose confidence is shown.
     *
     * @param manifest null if the run has no stored model
     */
    private record ConfidenceRun(String name, ModelManifest manifest, Evaluation evaluation) {

        private int mistakes() {
            return evaluation.clips().size() - evaluation.confusion().correct();
        }
    }

    ConfidenceViewModel(ResultSelectionViewModel selection) {
        this.selection = selection;
        runs =
                Bindings.createObjectBinding(
                        this::findRuns, selection.resultProperty(), selection.comparisonProperty());
        reliability = chart(run -> ReliabilityDiagram.of(run.scored()), ResultCharts::reliability);
        rejection = chart(run -> RiskCoverage.of(run.scored()), ResultCharts::rejection);
        roc = chart(run -> RocCurve.ofCorrect(run.scored()), ResultCharts::roc);
        labelRoc = Bindings.createObjectBinding(this::rocOfLabels, runs);
        legend = Bindings.createObjectBinding(this::names, runs);
        bins = Bindings.createObjectBinding(this::findBins, runs);
        calibrationText = text(ConfidenceViewModel::calibration);
        rejectionText = text(ConfidenceViewModel::rejection);
        rocText = text(ConfidenceViewModel::areas);
    }

    /** The curves of the runs with clips of both kinds. */
    private Optional<Chart> rocOfLabels() {
        List<RunCurve<RocCurve>> both =
                curves(Evaluation::rocOfLabels).stream()
                        .filter(run -> !Double.isNaN(run.curve().area()))
                        .toList();
        return both.isEmpty() ? Optional.empty() : Optional.of(ResultCharts.rocOfLabels(both));
    }

    private <T> ObjectBinding<Chart> chart(
            Function<Evaluation, T> curve, Function<List<RunCurve<T>>, Chart> chart) {
        return Bindings.createObjectBinding(() -> chart.apply(curves(curve)), runs);
    }

    private <T> List<RunCurve<T>> curves(Function<Evaluation, T> curve) {
        List<ConfidenceRun> shown = runs.get();
        return IntStream.range(0, shown.size())
                .mapToObj(
                        i ->
                                new RunCurve<>(
                                        shown.get(i).name(),
                                        i,
                                        curve.apply(shown.get(i).evaluation())))
                .toList();
    }

    private List<ConfidenceRun> findRuns() {
        Optional<RunsComparison> comparison = selection.comparisonProperty().get();
        if (comparison.isPresent()) {
            return comparison.get().runs().stream()
                    .map(run -> new ConfidenceRun(run.name(), run.manifest(), run.evaluation()))
                    .toList();
        }
        return selection.resultProperty().get().stream()
                .map(
                        result ->
                                new ConfidenceRun(
                                        result.subject().model().name(),
                                        result.subject().model().manifest(),
                                        result.evaluation()))
                .toList();
    }

    /** A sentence about a run. */
    private interface Sentence {

        /**
         * @param explained whether it explains its terms, as the first of several does
         */
        String of(ConfidenceRun run, boolean explained);
    }

    private ObjectBinding<String> text(Sentence sentence) {
        return Bindings.createObjectBinding(
                () -> {
                    List<ConfidenceRun> shown = runs.get();
                    boolean several = shown.size() > 1;
                    List<String> lines = new ArrayList<>();
                    for (ConfidenceRun run : shown) {
                        if (!run.evaluation().clips().isEmpty()) {
                            String text = sentence.of(run, lines.isEmpty());
                            lines.add(several ? run.name() + ": " + text : text);
                        }
                    }
                    return String.join("\n", lines);
                },
                runs);
    }

    private Map<Integer, String> names() {
        Map<Integer, String> names = new TreeMap<>();
        curves(run -> run).forEach(run -> names.put(run.colour(), run.name()));
        return names;
    }

    private List<Bin> findBins() {
        return runs.get().stream()
                .limit(1)
                .map(run -> ReliabilityDiagram.of(run.evaluation().scored()))
                .flatMap(diagram -> diagram.bins().stream())
                .filter(bin -> bin.clips() > 0)
                .toList();
    }

    private static String calibration(ConfidenceRun run, boolean explained) {
        return CalibrationText.error(ReliabilityDiagram.of(run.evaluation().scored()), explained);
    }

    private static String rejection(ConfidenceRun run, boolean explained) {
        return CalibrationText.rejection(run.evaluation(), run.manifest().rejectionRule());
    }

    private static String areas(ConfidenceRun run, boolean explained) {
        RocCurve answers = RocCurve.ofCorrect(run.evaluation().scored());
        String text =
                CalibrationText.area(
                        answers,
                        new Answers("right", run.evaluation().confusion().correct()),
                        new Answers("wrong", run.mistakes()),
                        explained);
        RocCurve labels = run.evaluation().rocOfLabels();
        return Double.isNaN(labels.area())
                ? text
                : "%s Clips of labels that the model knows against others: AUC %s."
                        .formatted(text, Formats.decimal(labels.area(), 3));
    }

    ObservableObjectValue<Chart> reliability() {
        return reliability;
    }

    /** Accuracy against rejection. */
    ObservableObjectValue<Chart> rejection() {
        return rejection;
    }

    /** The ROC curve of right against wrong answers. */
    ObservableObjectValue<Chart> roc() {
        return roc;
    }

    /**
     * The ROC curve of clips whose labels the model knows against others; empty without clips of
     * both kinds.
     */
    ObservableObjectValue<Optional<Chart>> labelRoc() {
        return labelRoc;
    }

    /** The names of the runs by the index of their colour. */
    ObservableObjectValue<Map<Integer, String>> legend() {
        return legend;
    }

    /** The bins with clips of the shown result or of the first of the compared runs. */
    ObservableObjectValue<List<Bin>> bins() {
        return bins;
    }

    /** The calibration error of each run, as sentences. */
    ObservableObjectValue<String> calibrationText() {
        return calibrationText;
    }

    /** The effect of the rejection rule of each run, as sentences. */
    ObservableObjectValue<String> rejectionText() {
        return rejectionText;
    }

    /** The area below the ROC curves of each run, as sentences. */
    ObservableObjectValue<String> rocText() {
        return rocText;
    }
}
