package org.audiodigit.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.AccuracyInterval;
import org.audiodigit.training.comparison.McNemarTest;
import org.audiodigit.training.comparison.RunsComparison;
import org.audiodigit.training.comparison.RunsComparison.Disagreement;
import org.audiodigit.training.comparison.RunsComparison.Pair;

/** Tables of groups and comparisons for other programs. */
final class ComparisonTables {

    private ComparisonTables() {}

    /** The accuracy by speaker, sex and accent. */
    static List<List<String>> groups(EvaluationResult result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("kind", "group", "accuracy", "low", "high", "correct", "clips"));
        for (GroupRow.Kind kind : GroupRow.Kind.values()) {
            for (GroupRow row : GroupRow.of(result, kind)) {
                AccuracyInterval interval = row.tally().interval();
                rows.add(
                        List.of(
                                kind.title(),
                                row.name(),
                                ResultExport.number(row.tally().accuracy()),
                                ResultExport.number(interval.low()),
                                ResultExport.number(interval.high()),
                                Integer.toString(row.tally().correct()),
                                Integer.toString(row.tally().clips())));
            }
        }
        return rows;
    }

    static List<List<String>> runs(RunsComparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of("run", "accuracy", "low", "high", "correct", "clips", "calibration error"));
        for (ComparedRunRow row : ComparedRunRow.of(comparison)) {
            rows.add(
                    List.of(
                            row.name(),
                            ResultExport.number(row.accuracy()),
                            ResultExport.number(row.interval().low()),
                            ResultExport.number(row.interval().high()),
                            Integer.toString(row.correct()),
                            Integer.toString(row.clips()),
                            ResultExport.number(row.calibrationError())));
        }
        return rows;
    }

    static List<List<String>> pairs(RunsComparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "first",
                        "second",
                        "only first correct",
                        "only second correct",
                        "p",
                        "p (Holm)"));
        for (Pair pair : comparison.pairs()) {
            McNemarTest test = pair.comparison().test();
            rows.add(
                    List.of(
                            pair.first(),
                            pair.second(),
                            Integer.toString(test.onlyFirst()),
                            Integer.toString(test.onlySecond()),
                            Double.toString(test.p().value()),
                            Double.toString(pair.corrected().value())));
        }
        return rows;
    }

    static List<List<String>> disagreements(RunsComparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("file", "label"));
        comparison.runs().forEach(run -> head.add(run.name()));
        rows.add(head);
        for (Disagreement clip : comparison.disagreements()) {
            List<String> row = new ArrayList<>(List.of(clip.clip().id(), clip.clip().label()));
            clip.predictions().stream().map(Prediction::label).forEach(row::add);
            rows.add(row);
        }
        return rows;
    }
}
