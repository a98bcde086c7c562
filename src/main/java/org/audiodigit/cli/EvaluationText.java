package org.audiodigit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.audiodigit.cli.EvaluationReport.LabelScore;
import org.audiodigit.cli.EvaluationReport.SpeakerScore;
import org.audiodigit.training.EvaluatedPart;

/** An evaluation as text for a person. */
final class EvaluationText {

    private EvaluationText() {}

    static List<String> lines(EvaluationReport report, EvaluatedPart part) {
        List<String> lines = new ArrayList<>();
        lines.add(line("accuracy", TextNumbers.percent(report.accuracy())));
        lines.add(line("loss", TextNumbers.loss(report.loss())));
        lines.add(line("clips", report.clips()));
        lines.add(line("part", report.part()));
        lines.add(line("split", report.split() == null ? "-" : report.split()));
        lines.add(line("unreadable", report.unreadable().size()));
        lines.add(part.note());
        if (!report.unknownLabels().isEmpty()) {
            lines.add(unknown(report));
        }
        lines.add("");
        lines.add("Confusion matrix (rows: true, columns: predicted)");
        lines.addAll(confusion(report).lines());
        lines.add("");
        lines.addAll(labels(report).lines());
        if (!report.perSpeaker().isEmpty()) {
            lines.add("");
            lines.addAll(speakers(report).lines());
        }
        return lines;
    }

    private static String line(String name, Object value) {
        return String.format(Locale.ROOT, "%-12s ", name) + value;
    }

    private static String unknown(EvaluationReport report) {
        return "The model does not know %s; the clips so labelled (%d) count as wrong."
                .formatted(
                        String.join(", ", report.unknownLabels()), report.clipsOfUnknownLabels());
    }

    private static TextTable confusion(EvaluationReport report) {
        TextTable table =
                TextTable.ofNumbers(
                        Stream.concat(Stream.of(""), report.labels().stream()).toList());
        for (int label = 0; label < report.labels().size(); label++) {
            Stream<String> counts =
                    Arrays.stream(report.confusion()[label]).mapToObj(Integer::toString);
            table.row(Stream.concat(Stream.of(report.labels().get(label)), counts).toList());
        }
        return table;
    }

    private static TextTable labels(EvaluationReport report) {
        TextTable table =
                TextTable.ofNumbers(List.of("label", "precision", "recall", "F1", "clips"));
        for (LabelScore score : report.perLabel()) {
            table.row(
                    List.of(
                            score.label(),
                            TextNumbers.share(score.precision()),
                            TextNumbers.share(score.recall()),
                            TextNumbers.share(score.f1()),
                            Integer.toString(score.clips())));
        }
        return table;
    }

    private static TextTable speakers(EvaluationReport report) {
        TextTable table = TextTable.ofNumbers(List.of("speaker", "accuracy", "clips"));
        for (SpeakerScore score : report.perSpeaker()) {
            table.row(
                    List.of(
                            score.speaker(),
                            TextNumbers.percent(score.accuracy()),
                            Integer.toString(score.clips())));
        }
        return table;
    }
}
