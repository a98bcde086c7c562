package org.audiodigit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.AccuracyInterval;
import org.audiodigit.training.calibration.ReliabilityDiagram;
import org.audiodigit.training.comparison.McNemarTest;
import org.audiodigit.training.comparison.RunsComparison;
import org.audiodigit.training.comparison.SettingDifference;

/**
 * The comparison of {@code evaluate --compare}: the JSON object, whose names and order are part of
 * the interface, and the text.
 *
 * @param pairs McNemar's test for each two runs
 * @param leftOut number of clips that not all of the runs were evaluated on
 * @param warnings what limits the comparison, as sentences
 * @param disagreements the clips on which the runs disagree
 * @param settings in which the runs differ
 */
record ComparisonReport(
        List<RunScore> runs,
        List<PairTest> pairs,
        int leftOut,
        List<String> warnings,
        List<Disagreement> disagreements,
        List<SettingDifference> settings) {

    /**
     * @param interval ends of the 95 % confidence interval (Wilson)
     * @param calibrationError expected calibration error
     */
    record RunScore(
            String name,
            double accuracy,
            int correct,
            int clips,
            double[] interval,
            double calibrationError) {}

    /**
     * @param p exact, two-sided
     * @param corrected p corrected for the number of pairs (Holm)
     */
    record PairTest(
            String first,
            String second,
            int onlyFirstCorrect,
            int onlySecondCorrect,
            double p,
            double corrected,
            String verdict) {}

    /**
     * @param predictions one of each run
     */
    record Disagreement(String file, String label, List<String> predictions) {}

    static ComparisonReport of(RunsComparison comparison) {
        return new ComparisonReport(
                comparison.runs().stream().map(ComparisonReport::score).toList(),
                comparison.pairs().stream().map(ComparisonReport::test).toList(),
                comparison.leftOut(),
                comparison.warnings(),
                comparison.disagreements().stream()
                        .map(
                                d ->
                                        new Disagreement(
                                                d.clip().id(),
                                                d.clip().label(),
                                                d.predictions().stream()
                                                        .map(Prediction::label)
                                                        .toList()))
                        .toList(),
                comparison.settings());
    }

    private static RunScore score(RunsComparison.Run run) {
        return new RunScore(
                run.name(),
                run.evaluation().accuracy(),
                run.correct(),
                run.evaluation().clips().size(),
                new double[] {run.interval().low(), run.interval().high()},
                ReliabilityDiagram.of(run.evaluation().scored()).calibrationError());
    }

    private static PairTest test(RunsComparison.Pair pair) {
        McNemarTest test = pair.comparison().test();
        return new PairTest(
                pair.first(),
                pair.second(),
                test.onlyFirst(),
                test.onlySecond(),
                test.p().value(),
                pair.corrected().value(),
                pair.sentence());
    }

    /** Formats the comparison as text. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        TextTable table =
                TextTable.ofNumbers(
                        List.of("run", "accuracy", "95 % interval", "calibration error"));
        for (RunScore run : runs) {
            table.row(
                    List.of(
                            run.name(),
                            Formats.percent(run.accuracy()),
                            AccuracyInterval.of(run.correct(), run.clips()).text(),
                            Formats.percent(run.calibrationError())));
        }
        lines.addAll(table.lines());
        lines.add("");
        pairs.forEach(pair -> lines.add(pair.verdict()));
        lines.addAll(warnings);
        if (pairs.size() > 1) {
            lines.add("The p-values are corrected for the number of pairs (Holm).");
        }
        lines.add("");
        lines.addAll(disagreementTable().lines());
        lines.add("");
        lines.addAll(settingTable().lines());
        return lines;
    }

    private Stream<String> names() {
        return runs.stream().map(RunScore::name);
    }

    private TextTable disagreementTable() {
        TextTable table =
                TextTable.ofText(
                        Stream.concat(Stream.of("clips they disagree on", "true"), names())
                                .toList());
        for (Disagreement clip : disagreements) {
            Stream<String> start = Stream.of(clip.file(), clip.label());
            table.row(Stream.concat(start, clip.predictions().stream()).toList());
        }
        return table;
    }

    private TextTable settingTable() {
        TextTable table =
                TextTable.ofText(
                        Stream.concat(Stream.of("settings that differ"), names()).toList());
        for (SettingDifference setting : settings) {
            table.row(Stream.concat(Stream.of(setting.name()), setting.values().stream()).toList());
        }
        return table;
    }
}
